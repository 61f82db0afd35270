import { giftCardsDoors } from "@/lib/customers/gift-cards.doors";
import { issueGiftCard } from "@/lib/customers/issue-gift-card";
import { handle } from "@/lib/http/handle";
import { readDoor } from "@/lib/http/rpc-door";

export const GET = readDoor(giftCardsDoors.list, "read_gift_cards");
export const POST = handle(giftCardsDoors.issue, issueGiftCard);

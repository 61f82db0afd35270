import { giftCardsDoors } from "@/lib/customers/gift-cards.doors";
import { readDoor } from "@/lib/http/rpc-door";

export const GET = readDoor(giftCardsDoors.one, "read_gift_card");

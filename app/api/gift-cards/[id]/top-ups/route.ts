import { giftCardsDoors } from "@/lib/customers/gift-cards.doors";
import { writeDoor } from "@/lib/http/rpc-door";

export const POST = writeDoor(giftCardsDoors.topUp, "top_up_gift_card");

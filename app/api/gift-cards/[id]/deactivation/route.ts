import { giftCardsDoors } from "@/lib/customers/gift-cards.doors";
import { writeDoor } from "@/lib/http/rpc-door";

export const POST = writeDoor(giftCardsDoors.deactivate, "deactivate_gift_card");

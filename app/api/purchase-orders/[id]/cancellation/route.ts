import { writeDoor } from "@/lib/http/rpc-door";
import { purchasingDoors } from "@/lib/purchasing/purchasing.doors";

export const POST = writeDoor(purchasingDoors.cancel, "cancel_purchase_order");

import { writeDoor } from "@/lib/http/rpc-door";
import { purchasingDoors } from "@/lib/purchasing/purchasing.doors";

export const POST = writeDoor(purchasingDoors.place, "place_purchase_order");

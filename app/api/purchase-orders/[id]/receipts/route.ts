import { purchasingDoors } from "@/lib/purchasing/purchasing.doors";
import { stockDoor } from "@/lib/stock/stock-door";

export const POST = stockDoor(purchasingDoors.receive, "receive_purchase_order");

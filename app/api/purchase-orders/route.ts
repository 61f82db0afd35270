import { readDoor, writeDoor } from "@/lib/http/rpc-door";
import { purchasingDoors } from "@/lib/purchasing/purchasing.doors";

export const GET = readDoor(purchasingDoors.list, "read_purchase_orders");
export const POST = writeDoor(purchasingDoors.create, "create_purchase_order");

import { readDoor } from "@/lib/http/rpc-door";
import { purchasingDoors } from "@/lib/purchasing/purchasing.doors";

export const GET = readDoor(purchasingDoors.reorderList, "read_reorder_list");

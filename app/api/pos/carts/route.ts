import { readDoor, writeDoor } from "@/lib/http/rpc-door";
import { tillDoors } from "@/lib/sales/till.doors";

export const GET = readDoor(tillDoors.carts, "read_carts");
export const POST = writeDoor(tillDoors.park, "park_cart");

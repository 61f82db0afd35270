import { readDoor } from "@/lib/http/rpc-door";
import { tillDoors } from "@/lib/sales/till.doors";

export const GET = readDoor(tillDoors.currentShift, "read_current_shift");

import { writeDoor } from "@/lib/http/rpc-door";
import { tillDoors } from "@/lib/sales/till.doors";

export const POST = writeDoor(tillDoors.openShift, "open_shift");

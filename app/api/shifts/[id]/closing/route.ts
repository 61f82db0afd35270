import { writeDoor } from "@/lib/http/rpc-door";
import { tillDoors } from "@/lib/sales/till.doors";

export const POST = writeDoor(tillDoors.closeShift, "close_shift");

import { readDoor } from "@/lib/http/rpc-door";
import { tillDoors } from "@/lib/sales/till.doors";

export const GET = readDoor(tillDoors.shiftReport, "read_shift_report");

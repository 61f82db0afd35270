import { handle } from "@/lib/http/handle";
import { readTill } from "@/lib/sales/read-till";
import { tillDoors } from "@/lib/sales/till.doors";

export const GET = handle(tillDoors.till, readTill);

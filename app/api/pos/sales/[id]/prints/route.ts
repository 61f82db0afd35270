import { writeDoor } from "@/lib/http/rpc-door";
import { salesDoors } from "@/lib/sales/sales.doors";

export const POST = writeDoor(salesDoors.printed, "note_print");

import { readDoor, writeDoor } from "@/lib/http/rpc-door";
import { countsDoors } from "@/lib/stock/counts.doors";

export const POST = writeDoor(countsDoors.open, "open_count");
export const GET = readDoor(countsDoors.list, "read_counts");

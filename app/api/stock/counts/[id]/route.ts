import { readDoor } from "@/lib/http/rpc-door";
import { countsDoors } from "@/lib/stock/counts.doors";

export const GET = readDoor(countsDoors.read, "read_count");

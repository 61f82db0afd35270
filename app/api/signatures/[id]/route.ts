import { readDoor } from "@/lib/http/rpc-door";
import { stockDoors } from "@/lib/stock/stock.doors";

export const GET = readDoor(stockDoors.signature, "read_signature");

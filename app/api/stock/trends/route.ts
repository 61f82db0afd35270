import { readDoor } from "@/lib/http/rpc-door";
import { boardDoors } from "@/lib/stock/board.doors";

export const GET = readDoor(boardDoors.trends, "read_stock_trends");

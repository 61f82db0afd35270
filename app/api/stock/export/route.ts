import { handle } from "@/lib/http/handle";
import { boardDoors } from "@/lib/stock/board.doors";
import { exportStock } from "@/lib/stock/export-stock";

export const GET = handle(boardDoors.exported, exportStock);

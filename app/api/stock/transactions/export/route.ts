import { handle } from "@/lib/http/handle";
import { exportLedger } from "@/lib/stock/export-ledger";
import { stockDoors } from "@/lib/stock/stock.doors";

export const GET = handle(stockDoors.transactionsExported, exportLedger);

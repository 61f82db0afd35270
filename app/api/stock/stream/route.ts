import { handle } from "@/lib/http/handle";
import { liveDoors } from "@/lib/stock/live.doors";
import { streamStock } from "@/lib/stock/stock-stream";

export const GET = handle(liveDoors.stream, streamStock);

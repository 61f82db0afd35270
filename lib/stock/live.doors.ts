/** The live door of the stock: one stream of what changed. */
import { z } from "zod";
import { door } from "@/lib/http/door";

export const liveDoors = {
  stream: door({
    method: "GET",
    path: "/api/stock/stream",
    does: "Streams stock as it changes: `ready`, then `stock` events whose id is the cursor to resume from; `reset` when it is unknown.",
    may: "read_stock",
    gives: "text/event-stream",
    input: z.strictObject({ cursor: z.string().min(1).max(2_000).optional() }),
  }),
};

/**
 * One browser's stream of stock, as server-sent events: `ready` with a cursor, then `stock` with what changed, filtered to what the
 * person may see. The id of each event is the cursor to resume from; an unknown one gets `reset`. Ends when the session does.
 */
import "server-only";
import type { Call } from "@/lib/http/handle";
import { metrics } from "@/lib/http/metrics";
import type { Session } from "@/lib/staff/session";
import type { Channel } from "@/lib/orders/channel";
import { callRpc } from "@/lib/supabase/call-rpc";
import { type LevelRow, listenToStock, type StockChanges, stockChangesSince } from "./stock-hub";

const HEARTBEAT_MS = 4_000;
/** A reader that takes nothing for this many events is gone or too slow; it comes back by its cursor. */
const MOST_UNREAD = 256;
const ownStoreOnly = new Set(["cashier", "picker", "supervisor"]);

export async function streamStock(
  session: Session,
  { cursor }: { cursor?: string | undefined },
  call: Call,
): Promise<Response> {
  const since = call.request.headers.get("last-event-id") ?? cursor ?? null;
  const places = await channelPlaces(session);
  const sees = (row: LevelRow) =>
    places !== null
      ? places.has(row.locationId)
      : !ownStoreOnly.has(session.role) || session.storeId === null || row.storeId === session.storeId;
  let close = () => {};
  const body = new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        const held: StockChanges[] = [];
        let send = (changes: StockChanges): void => void held.push(changes);
        const unlisten = listenToStock(session.orgId, (changes) => send(changes));
        const heartbeat = setInterval(() => void beat(), HEARTBEAT_MS);
        close = () => {
          unlisten();
          clearInterval(heartbeat);
          metrics.streams.dec();
          close = () => {};
          try {
            controller.close();
          } catch {
            // the reader closed it first
          }
        };
        const write = (text: string) => {
          if ((controller.desiredSize ?? 1) <= 0) return close();
          controller.enqueue(encoder.encode(text));
        };
        const beat = async () => {
          write(": still here\n\n");
          try {
            await callRpc(session, "read_session", {}, HEARTBEAT_MS);
          } catch (error) {
            if (isOver(error)) close();
          }
        };
        metrics.streams.inc();
        call.request.signal.addEventListener("abort", () => close());
        try {
          // Listening began before the catching up, so nothing falls between; what comes twice carries the same version.
          const first = await stockChangesSince(session, since, session.orgId);
          if (first.reset) write(event("reset", { cursor: first.cursor }, first.cursor));
          write(event("ready", { cursor: first.cursor }, first.cursor));
          if (first.rows.length > 0 && since !== null) write(news(first.rows, first.cursor));
          send = (changes) => {
            const rows = changes.rows.filter(sees);
            if (changes.reset) write(event("reset", { cursor: changes.cursor }, changes.cursor));
            else if (rows.length > 0) write(news(rows, changes.cursor));
          };
          for (const changes of held) send(changes);
        } catch {
          close();
        }
      },
      cancel: () => close(),
    },
    { highWaterMark: MOST_UNREAD },
  );
  return new Response(body, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-cache, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}

const encoder = new TextEncoder();

const event = (name: string, data: unknown, id: string) =>
  `event: ${name}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;

/** An integration sees where its channel takes goods from, as those places are when it begins to listen; people have no channel. */
async function channelPlaces(session: Session): Promise<ReadonlySet<string> | null> {
  if (!session.channelId) return null;
  const { channels } = await callRpc<{ channels: Channel[] }>(session, "read_channels", { p_request: {} });
  return new Set(channels.flatMap(({ methods }) => methods.flatMap(({ places }) => places.map((at) => at.locationId))));
}

const news = (rows: LevelRow[], cursor: string) => event("stock", rows.map(levelOut), cursor);

const levelOut = ({ inventoryId, quantity, reserved, available, version }: LevelRow) => ({
  inventoryId,
  quantity: String(quantity),
  reserved: String(reserved),
  available: String(available),
  version,
});

const isOver = (error: unknown) =>
  typeof error === "object" && error !== null && "status" in error && error.status === 401;

/**
 * Too many at once are told so within a second, and when to come again: as a refusal like any other, so that the app passes it on as it is.
 * Without this the library lets them queue for its one pool and, on some of its ways, answers 500 in the end.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import type pg from "pg";

/** Who would wait behind so many is not served in time; at 1–4 ms a call the first of them is about to be. */
const MOST_WAITING = 150;
const RETRY_AFTER_S = "1";
const POOL_IS_EMPTY = /timeout exceeded when trying to connect/;

export const busyBody = { code: "PT503", message: "Busy: try again with the same key", details: "{}", hint: "busy" };
export const busyHeaders = { "Retry-After": RETRY_AFTER_S };

export const isPoolEmpty = (message: string | undefined): boolean => POOL_IS_EMPTY.test(message ?? "");

type Answering = (request: Request, peer: { peerAddress: string | null }) => Response | Promise<Response>;
type Pool = Pick<pg.Pool, "waitingCount" | "connect">;

/** Of the request under way: whether it waited for a connection in vain. Some of the library's ways answer a 500 that does not say why. */
const underWay = new AsyncLocalStorage<{ waitedInVain: boolean }>();

export function busyGuard(pool: Pool, answer: Answering): Answering {
  const connect = pool.connect.bind(pool) as () => Promise<pg.PoolClient>;
  const noting = async () => {
    try {
      return await connect();
    } catch (error) {
      const request = underWay.getStore();
      if (request && error instanceof Error && isPoolEmpty(error.message)) request.waitedInVain = true;
      throw error;
    }
  };
  pool.connect = noting as typeof pool.connect;
  return (request, peer) =>
    underWay.run({ waitedInVain: false }, async () => {
      if (pool.waitingCount >= MOST_WAITING) return busy();
      const isBusy = () => underWay.getStore()?.waitedInVain === true;
      try {
        const response = await answer(request, peer);
        return response.status >= 500 && isBusy() ? busy() : response;
      } catch (error) {
        if (isBusy()) return busy();
        throw error;
      }
    });
}

const busy = () => Response.json(busyBody, { status: 503, headers: busyHeaders });

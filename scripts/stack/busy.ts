/**
 * Too many at once are told so within a second, and when to come again: as a refusal like any other, so that the app passes it on as it is.
 * Without this the library lets them queue for its one pool and, on some of its ways, answers 500 in the end.
 */
import type pg from "pg";

/** Who would wait behind so many is not served in time; at 1–4 ms a call the first of them is about to be. */
const MOST_WAITING = 150;
const RETRY_AFTER_S = "1";
const POOL_IS_EMPTY = /timeout exceeded when trying to connect/;

export const busyBody = { code: "PT503", message: "Busy: try again with the same key", details: "{}", hint: "busy" };
export const busyHeaders = { "Retry-After": RETRY_AFTER_S };

export const isPoolEmpty = (message: string | undefined): boolean => POOL_IS_EMPTY.test(message ?? "");

type Answering = (request: Request, peer: { peerAddress: string | null }) => Response | Promise<Response>;

export function busyGuard(pool: Pick<pg.Pool, "waitingCount">, answer: Answering): Answering {
  return async (request, peer) => {
    if (pool.waitingCount >= MOST_WAITING) return busy();
    try {
      const response = await answer(request, peer);
      if (response.status < 500 || response.status === 503) return response;
      return isPoolEmpty(await response.clone().text()) ? busy() : response;
    } catch (error) {
      if (error instanceof Error && isPoolEmpty(error.message)) return busy();
      throw error;
    }
  };
}

const busy = () => Response.json(busyBody, { status: 503, headers: busyHeaders });

/**
 * A call of a function as one round trip: begin, the request's settings, the call, what it says of its answer and commit are written at
 * once instead of one after the other. The locks of a sale end with its commit, so they no longer wait for two more turns of a busy
 * process. A call that fails leaves an aborted transaction, which the commit behind it ends without a trace.
 */
import type { Duplex } from "node:stream";
import type pg from "pg";

type Send = (text: string, values?: unknown[]) => Promise<unknown>;

/** Stands behind the settings of a request whose work is one statement, and nothing else. */
export const ONE_CALL = "/* one call */";
const READ_ANSWER =
  "select current_setting('response.status', true) as status, current_setting('response.headers', true) as headers";
const nothing = { rows: [], rowCount: 0, command: "" };

export function travelAtOnce(client: pg.ClientBase): void {
  const send = client.query.bind(client) as unknown as Send;
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
  let held: Parameters<Send>[] = [];
  let ahead: { answer: Promise<unknown>; end: Promise<unknown> } | undefined;

  const query: Send = async (text, values) => {
    if (text === "begin") {
      [held, ahead] = [[[text]], undefined];
      return nothing;
    }
    if (ahead) return behind(text);
    if (held.length === 0) return send(text, values);
    if (text.endsWith(ONE_CALL)) {
      held.push([text, values]);
      return nothing;
    }
    const first = held;
    held = [];
    return isEnd(text) ? nothing : depart(first, text, values);
  };

  function depart(first: Parameters<Send>[], text: string, values?: unknown[]): Promise<unknown> {
    stream.cork();
    try {
      const before = first.map(([settings, named]) => heard(send(settings, named)));
      const call = send(text, values);
      if (first.some(([settings]) => settings.endsWith(ONE_CALL)))
        ahead = { answer: heard(send(READ_ANSWER)), end: heard(send("commit")) };
      // What failed first is the cause; what came behind it failed only for that.
      return call.catch(async (error: unknown) => {
        await Promise.all(before);
        throw error;
      });
    } finally {
      stream.uncork();
    }
  }

  /** What the library asks next was sent already. */
  function behind(text: string): Promise<unknown> {
    const sent = ahead;
    if (!sent) throw new Error("Nothing was sent ahead.");
    if (/current_setting\('response\.status'/.test(text)) return sent.answer;
    if (!isEnd(text)) throw new Error("The transaction of this call has ended already.");
    ahead = undefined;
    return sent.end;
  }

  client.query = query as unknown as typeof client.query;
}

const isEnd = (text: string) => text === "commit" || text === "rollback";

/** Somebody awaits it later, or its failure is told by the call. */
function heard(promise: Promise<unknown>): Promise<unknown> {
  promise.catch(() => {});
  return promise;
}

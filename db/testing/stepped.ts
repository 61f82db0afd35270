/**
 * Two sessions taken through the locks of their acts one step at a time. A gate is a third session that holds what an act will ask for,
 * so the act stands exactly there until the gate is opened. Whether a session stands is asked of PostgreSQL itself; nothing is timed.
 */
import pg from "pg";
import { asRefused, Refused } from "./refused";
import { testStack } from "./stack";

/** One act: its caller's claims, the call, and the places where it can be held, by name: SQL that takes what it will ask for. */
export interface Act {
  claims: Record<string, unknown>;
  call: { text: string; values: unknown[] };
  locks: Record<string, { text: string; values: unknown[] }>;
}
export type Ending = { told: unknown } | { no: string };

/** Holds a session after its function and before its commit. */
export const BEFORE_COMMIT = "commit";

class Session {
  private running: Promise<Ending> | undefined;
  ending: Ending | undefined;

  private constructor(
    private readonly client: pg.Client,
    private readonly pid: number,
  ) {}

  static async open(): Promise<Session> {
    const client = new pg.Client({ connectionString: testStack().databaseUrl });
    await client.connect();
    await client.query("set synchronous_commit = off");
    const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
    return new Session(client, rows[0]!.pid);
  }

  async start({ claims, call }: Act): Promise<void> {
    this.ending = undefined;
    await this.client.query("begin");
    await this.client.query("select set_config('request.jwt.claims', $1, true)", [JSON.stringify(claims)]);
    this.running = this.client.query<{ told: unknown }>(call.text, call.values).then(
      ({ rows }) => ({ told: rows[0]?.told }),
      (error: pg.DatabaseError) => {
        const refused = asRefused(error);
        if (refused instanceof Refused) return { no: refused.code };
        throw refused;
      },
    );
    this.running.then(
      (ending) => {
        this.ending = ending;
      },
      () => {},
    );
  }

  /** Until it has come to its end (true) or stands at a lock that another session holds (false). */
  async settle(watcher: pg.Client): Promise<boolean> {
    for (;;) {
      if (this.ending) return true;
      const { rows } = await watcher.query<{ stands: boolean }>(
        "select cardinality(pg_blocking_pids($1)) > 0 as stands",
        [this.pid],
      );
      if (this.ending) return true;
      if (rows[0]?.stands) return false;
      await Promise.race([this.running, watcher.query("select")]);
    }
  }

  async commit(): Promise<void> {
    await this.client.query(this.ending && "no" in this.ending ? "rollback" : "commit");
  }

  close(): Promise<void> {
    return this.client.end();
  }
}

export interface Schedule {
  /** Which of the two is started first, and which is let go first. */
  starts: 0 | 1;
  goes: 0 | 1;
  /** Where each is held: one of its locks, or before its commit. */
  held: [string, string];
}

export async function twoSessions() {
  const sessions = [await Session.open(), await Session.open()] as const;
  const others = Array.from({ length: 3 }, () => new pg.Client({ connectionString: testStack().databaseUrl }));
  const [watcher, ...gates] = others as [pg.Client, pg.Client, pg.Client];
  await Promise.all(others.map((client) => client.connect()));

  /** One after the other, as if the second had come later. */
  async function serially(acts: [Act, Act], first: 0 | 1): Promise<[Ending, Ending]> {
    const endings: Ending[] = [];
    for (const n of [first, 1 - first]) {
      const session = sessions[n]!;
      await session.start(acts[n]!);
      await session.settle(watcher);
      await session.commit();
      endings[n] = session.ending!;
    }
    return endings as [Ending, Ending];
  }

  async function stepped(acts: [Act, Act], { starts, goes, held }: Schedule): Promise<[Ending, Ending]> {
    const shut = await shutGates(acts, held);
    const notHeld: string[] = [];
    for (const n of [starts, 1 - starts] as const) {
      await sessions[n]!.start(acts[n]!);
      const hasEnded = await sessions[n]!.settle(watcher);
      // the first meets nobody yet: it must stand where it was to be held, or the schedule proves nothing
      if (n === starts && hasEnded && held[n] !== BEFORE_COMMIT) notHeld.push(held[n]);
    }
    const waiting = new Set<number>();
    for (const n of [goes, 1 - goes] as const) {
      await shut[n]?.query("rollback");
      if (await sessions[n]!.settle(watcher)) await sessions[n]!.commit();
      else waiting.add(n);
    }
    for (const n of waiting) {
      if (!(await sessions[n]!.settle(watcher)))
        throw new Error(`Both stand: ${JSON.stringify({ starts, goes, held })}`);
      await sessions[n]!.commit();
    }
    if (notHeld.length > 0) throw new Error(`Not held at ${notHeld.join(", ")}: ${JSON.stringify(held)}`);
    return [sessions[0].ending!, sessions[1].ending!];
  }

  /** Two acts held at one and the same thing share its gate. */
  async function shutGates(acts: [Act, Act], held: [string, string]): Promise<(pg.Client | undefined)[]> {
    const shut: (pg.Client | undefined)[] = [];
    for (const n of [0, 1]) {
      const lock = acts[n]!.locks[held[n]!];
      const before = n === 1 && shut[0] ? acts[0].locks[held[0]] : undefined;
      if (!lock || JSON.stringify(lock) === JSON.stringify(before)) continue;
      const gate = gates[n]!;
      await gate.query("begin");
      await gate.query(lock.text, lock.values);
      shut[n] = gate;
    }
    return shut;
  }

  return {
    serially,
    stepped,
    close: async () => {
      await Promise.all([...sessions.map((session) => session.close()), ...others.map((client) => client.end())]);
    },
  };
}

/** Every schedule of two acts over all their locks. */
export function schedules([one, two]: [Act, Act]): Schedule[] {
  const points = (act: Act): string[] => [...Object.keys(act.locks), BEFORE_COMMIT];
  return points(one).flatMap((first) =>
    points(two).flatMap((second) =>
      ([0, 1] as const).flatMap((starts) =>
        ([0, 1] as const).map((goes): Schedule => ({ starts, goes, held: [first, second] })),
      ),
    ),
  );
}

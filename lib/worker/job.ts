/** What background work is made of: a name, how often it is looked at, and the work itself. Any number of processes run all of it. */
import "server-only";
import type pg from "pg";

export interface WorkContext {
  /** As `stockproof_worker`: may call functions, writes no table. */
  pool: pg.Pool;
  /** This process, as leases name it. */
  holder: string;
  signal: AbortSignal;
}

export interface Job {
  name: string;
  /** Pause between two looks of one process. */
  tickMs: number;
  work: (context: WorkContext) => Promise<void>;
}

export async function rows<Row extends pg.QueryResultRow>(
  pool: pg.Pool,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return (await pool.query<Row>(text, values)).rows;
}

export async function lease(
  { pool, holder }: WorkContext,
  orgId: string,
  job: string,
  part: string | null,
  forSeconds: number,
  everySeconds = 0,
): Promise<boolean> {
  const [row] = await rows<{ ok: boolean }>(
    pool,
    "select internal.lease_job($1, $2, $3, $4, make_interval(secs => $5), make_interval(secs => $6)) as ok",
    [orgId, job, part, holder, forSeconds, everySeconds],
  );
  return row?.ok ?? false;
}

export async function release({ pool, holder }: WorkContext, orgId: string, job: string, part: string | null) {
  await rows(pool, "select internal.release_job($1, $2, $3, $4)", [orgId, job, part, holder]);
}

/** Work done org by org, each at most every so often by whichever process comes first. */
export function eachOrg(
  name: string,
  { every, lasts = 60 }: { every: number; lasts?: number },
  run: (context: WorkContext, orgId: string) => Promise<unknown>,
): Job {
  return {
    name,
    tickMs: Math.min(every * 1000, 15_000),
    work: async (context) => {
      for (const { id } of await rows<{ id: string }>(context.pool, "select * from internal.worker_orgs() as id")) {
        if (context.signal.aborted) return;
        if (!(await lease(context, id, name, null, lasts, every))) continue;
        try {
          await run(context, id);
        } finally {
          await release(context, id, name, null);
        }
      }
    },
  };
}

/** Calls one function with the org as long as it still does something. */
export const untilDone =
  (text: string) =>
  async ({ pool, signal }: WorkContext, orgId: string): Promise<void> => {
    for (;;) {
      const [row] = await rows<{ n: number | null }>(pool, `select ${text} as n`, [orgId]);
      if (!row?.n || signal.aborted) return;
    }
  };

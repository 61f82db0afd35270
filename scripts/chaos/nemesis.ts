/** The killer: takes the app, single database backends or all of PostgreSQL by `kill -9`, at seeded moments, while sales go on. */
import pg from "pg";
import type { Stack } from "../stack/stack";
import { type Dice, oneOf } from "./dice";

export interface Kills {
  app: number;
  backend: number;
  postgres: number;
}

export class Nemesis {
  readonly done: Kills = { app: 0, backend: 0, postgres: 0 };
  private readonly timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly stack: Stack,
    private readonly roll: Dice,
  ) {}

  /** Spreads the kills over the time, none in its last seconds, so that every part stands again when it is over. */
  begin(wanted: Kills, durationMs: number): void {
    for (const kind of ["app", "backend", "postgres"] as const) {
      const gap = (durationMs * 0.9) / Math.max(1, wanted[kind]);
      for (let n = 0; n < wanted[kind]; n += 1) {
        this.timers.push(setTimeout(() => void this.strike(kind), gap * (n + 0.2 + this.roll() * 0.6)));
      }
    }
  }

  end(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }

  private async strike(kind: keyof Kills): Promise<void> {
    try {
      if (kind === "backend") await this.killBackend();
      else this.stack.kill(kind);
      this.done[kind] += 1;
    } catch {
      // what was to be killed was dead already: it does not count
    }
  }

  private async killBackend(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.stack.connection.databaseUrl,
      connectionTimeoutMillis: 1_000,
    });
    await client.connect();
    try {
      const { rows } = await client.query<{ pid: number }>(
        "select pid from pg_stat_activity where usename = 'authenticator' order by pid",
      );
      process.kill(oneOf(this.roll, rows).pid, "SIGKILL");
    } finally {
      await client.end().catch(() => {});
    }
  }
}

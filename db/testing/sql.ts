/** Straight at the database: as its owner, or as somebody else for the length of one transaction. */
import pg from "pg";
import { testStack } from "./stack";

let pool: pg.Pool | undefined;

export function database(): pg.Pool {
  pool ??= new pg.Pool({ connectionString: testStack().databaseUrl, max: 12, allowExitOnIdle: true });
  return pool;
}

/** As the owner, who sees every row. */
export async function sql<Row extends pg.QueryResultRow = Record<string, unknown>>(
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return (await database().query<Row>(text, values)).rows;
}

export async function sqlOne<Row extends pg.QueryResultRow = Record<string, unknown>>(
  text: string,
  values: unknown[] = [],
): Promise<Row> {
  const [row] = await sql<Row>(text, values);
  if (!row) throw new Error(`No row: ${text}`);
  return row;
}

/** One connection of its own, for locks held across statements. */
export async function withClient<T>(use: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await database().connect();
  try {
    return await use(client);
  } finally {
    client.release();
  }
}

export type Role = "anon" | "authenticated" | "service_role" | "stockproof_worker" | "stockproof_functions";

/** As a database role, with a token's claims where given; what was done is undone at the end. */
export async function asRole<T>(
  role: Role,
  claims: Record<string, unknown> | null,
  use: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  return withClient(async (client) => {
    await client.query("begin");
    try {
      await client.query("select set_config('request.jwt.claims', $1, true)", [claims ? JSON.stringify(claims) : ""]);
      await client.query(`set local role ${role}`);
      return await use(client);
    } finally {
      await client.query("rollback");
    }
  });
}

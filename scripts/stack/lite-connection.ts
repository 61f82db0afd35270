/**
 * The API server's connection, as close to PostgREST as its library allows. What differs from the library's own:
 * another driver (lite-pool.ts); a call is one round trip (one-trip.ts); it never runs the library's GRANT ALL; claims travel in one
 * statement instead of nine; numbers arrive as numbers; and a failure
 * keeps its SQLSTATE, so that the app can tell a deadlock from a defect.
 */
import { PostgresConnection } from "@supabase/lite/postgres";
import { Kysely, PostgresDialect } from "kysely";
import type pg from "pg";
import { busyBody, busyHeaders, isPoolEmpty } from "./busy.ts";
import { makePool } from "./lite-pool.ts";
import { ONE_CALL } from "./one-trip.ts";

type Db = { executeQuery: (query: unknown) => Promise<unknown> };
type Vars = Parameters<PostgresConnection["withContext"]>[0];
type Work<T> = (db: Parameters<Parameters<PostgresConnection["withContext"]>[1]>[0]) => Promise<T>;
type Context = Parameters<PostgresConnection["withContext"]>[2];
type Rpc = NonNullable<NonNullable<Context>["rpc"]>;
type Claims = { auth?: { role?: string; uid?: string | null; jwt?: unknown }; storage?: { operation?: string | null } };

export class LiteConnection extends PostgresConnection {
  readonly pool: pg.Pool;

  constructor(url: string, poolSize: number, log: (line: string) => void = () => {}) {
    super({ url });
    this.pool = makePool(url, poolSize, log);
    this.kysely = new Kysely({ dialect: new PostgresDialect({ pool: this.pool }) });
    // "active" is what the library sets once it has granted everything to everyone; claims are then applied to every request.
    (this as unknown as { rlsState: string }).rlsState = "active";
  }

  override async close(): Promise<void> {
    await this.kysely.destroy();
  }

  /** The library takes a catalogue it could not read for an empty one, and answers that no function exists. */
  override async introspect(options?: Parameters<PostgresConnection["introspect"]>[0]) {
    const catalogue = await super.introspect(options);
    if (catalogue.tables.length === 0)
      throw Object.assign(new Error("The catalogue could not be read."), { code: "08006" });
    return catalogue;
  }

  override withContext<T>(vars: Vars, work: Work<T>, options?: Context): Promise<T> {
    const rpc = options?.rpc;
    if (!rpc || !vars || options.transaction || options.forceRollback) return super.withContext(vars, work, options);
    return this.kysely.transaction().execute(async (transaction) => {
      await (transaction as unknown as Db).executeQuery(requestSettings(vars, rpc));
      return work(transaction);
    });
  }

  override normalizeDbError(error: unknown): unknown {
    return asPostgrest(error) ?? super.normalizeDbError(error);
  }
}

/** What PostgREST sets for a request, transaction-local, in one round trip. */
function requestSettings(vars: Claims, rpc: Rpc): unknown {
  const role = vars.auth?.role || "anon";
  const settings: [string, string][] = [
    ["role", role],
    ["request.jwt.claim.sub", String(vars.auth?.uid ?? "")],
    ["request.jwt.claim.role", role],
    ["request.jwt.claims", vars.auth?.jwt ? JSON.stringify(vars.auth.jwt) : JSON.stringify({ role })],
    ["response.status", ""],
    ["response.headers", ""],
    ["request.method", rpc.method],
    ["request.path", rpc.path],
    ["request.headers", JSON.stringify(rpc.requestHeaders ?? {})],
  ];
  if (rpc.readOnly) settings.push(["transaction_read_only", "on"]);
  // A preference may ask for a second statement, such as a count.
  const end = rpc.requestHeaders?.["prefer"] ? "" : ` ${ONE_CALL}`;
  const sql = `select ${settings.map((_, i) => `set_config($${2 * i + 1}, $${2 * i + 2}, true)`).join(", ")}${end}`;
  return { sql, parameters: settings.flat(), query: { kind: "RawNode" } };
}

/** A lock or the time was used up, or the database chose a victim: busy, where PostgREST says 500. The SQLSTATE stays for the app. */
const PASSES_BY_ITSELF = new Set(["40001", "40P01", "55P03", "57014"]);
/** Told before anyone's rights are looked at; nobody holds any. */
const IS_READ_ONLY_VIEW = /^cannot (insert into|update|delete from) view/;

/** Failures that PostgREST answers with their code; the library would fold them into a bare 500 without one. */
function asPostgrest(error: unknown): unknown {
  const { code, message, detail, hint } = error as { code?: unknown; message?: string; detail?: string; hint?: string };
  if (isPoolEmpty(message)) return answer(busyBody, 503, busyHeaders);
  if (/^Connection terminated|Client was closed|not queryable/.test(message ?? "")) return lostConnection(message);
  if (typeof code !== "string") return undefined;
  if (/^(ECONN|EPIPE|ETIMEDOUT)/.test(code)) return lostConnection(message);
  if (code === "55000" && IS_READ_ONLY_VIEW.test(message ?? "")) return answer({ code: "42501", message }, 403);
  if (PASSES_BY_ITSELF.has(code))
    return answer({ code, message, details: detail, hint: hint ?? "busy" }, 503, busyHeaders);
  if (!/^(08|40|57|25|54|55|53|P0|XX)/.test(code) || code === "25006") return undefined;
  const status = /^(08|53|57P)/.test(code) ? 503 : code === "P0001" ? 400 : 500;
  return answer({ code, message, details: detail, hint }, status);
}

function lostConnection(message: string | undefined): unknown {
  return answer({ code: "08006", message }, 503);
}

/** The library's way to let a function choose its own answer, used for what the library has no answer of its own. */
function answer(
  error: { code: string; message?: string; details?: string; hint?: string },
  status: number,
  headers: Record<string, string> = {},
): unknown {
  const body = {
    code: error.code,
    message: error.message ?? error.code,
    details: error.details ?? null,
    hint: error.hint ?? null,
  };
  return { code: "PGRST", message: JSON.stringify(body), detail: JSON.stringify({ status, headers }) };
}

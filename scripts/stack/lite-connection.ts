/**
 * The API server's connection, as close to PostgREST as its library allows. Four things differ from the library's own:
 * it never runs the library's GRANT ALL; claims travel in one statement instead of nine; numbers arrive as numbers; and a failure
 * keeps its SQLSTATE, so that the app can tell a deadlock from a defect.
 */
import { PostgresConnection } from "@supabase/lite/postgres";

type Db = { executeQuery: (query: unknown) => Promise<unknown> };
type Vars = Parameters<PostgresConnection["withContext"]>[0];
type Work<T> = (db: Parameters<Parameters<PostgresConnection["withContext"]>[1]>[0]) => Promise<T>;
type Context = Parameters<PostgresConnection["withContext"]>[2];
type Rpc = NonNullable<NonNullable<Context>["rpc"]>;
type Claims = { auth?: { role?: string; uid?: string | null; jwt?: unknown }; storage?: { operation?: string | null } };

export class LiteConnection extends PostgresConnection {
  constructor(url: string, poolSize: number) {
    super({
      url,
      postgresOptions: {
        max: poolSize,
        idle_timeout: 300,
        connect_timeout: 5,
        onnotice: () => {},
        connection: { application_name: "stockproof api" },
        types: {
          // A JSON parameter comes here as JSON already; encoding it again made a string of every object.
          json: { to: 114, from: [114], serialize: jsonText, parse: JSON.parse },
          jsonb: { to: 3802, from: [3802], serialize: jsonText, parse: JSON.parse },
          // PostgREST answers numbers; the library's own answers text wherever a zero trails.
          numeric: { to: 1700, from: [1700], serialize: String, parse: numberOrText },
          bigint: { to: 20, from: [20], serialize: String, parse: Number },
        },
      },
    });
    // "active" is what the library sets once it has granted everything to everyone; claims are then applied to every request.
    (this as unknown as { rlsState: string }).rlsState = "active";
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

function jsonText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function numberOrText(text: string): number | string {
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
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
  const sql = `select ${settings.map((_, i) => `set_config($${2 * i + 1}, $${2 * i + 2}, true)`).join(", ")}`;
  return { sql, parameters: settings.flat(), query: { kind: "RawNode" } };
}

/** Failures that PostgREST answers with their code; the library would fold them into a bare 500 without one. */
function asPostgrest(error: unknown): unknown {
  const { code, message, detail, hint } = error as { code?: unknown; message?: string; detail?: string; hint?: string };
  if (typeof code !== "string") return undefined;
  const lost = /^(CONNECTION_|CONNECT_TIMEOUT|ECONN|EPIPE|08|57P)/.test(code);
  if (!lost && !/^(40|57|25|54|55|53|P0|XX)/.test(code)) return undefined;
  if (code === "25006") return undefined;
  const body = {
    code: lost && !/^[0-9]/.test(code) ? "08006" : code,
    message: message ?? code,
    details: detail ?? null,
    hint: hint ?? null,
  };
  const status = lost || code.startsWith("53") ? 503 : code === "P0001" ? 400 : 500;
  return { code: "PGRST", message: JSON.stringify(body), detail: JSON.stringify({ status, headers: {} }) };
}

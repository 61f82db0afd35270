/** Reads what the data API says went wrong: a refusal of ours, something that passes by itself, or a fault. Pure, so it is tested alone. */
import { type Facts, Refusal } from "@/lib/http/problem";
import { isRefusalCode } from "@/lib/http/refusals";

export interface RpcError {
  code?: string | null;
  message?: string | null;
  details?: string | null;
  hint?: string | null;
}

export type RpcFault =
  | { kind: "refusal"; refusal: Refusal }
  /** Try again with the same key: nothing was said about the outcome, or the database chose a victim. */
  | { kind: "again"; why: "deadlock" | "serialization" | "connection" | "gateway" }
  /** Someone else holds the lock, or the time is up: say so at once. */
  | { kind: "busy" }
  | { kind: "fault" };

export function readFault(error: RpcError, status: number): RpcFault {
  const code = error.code ?? "";
  if (/^PT\d{3}$/.test(code)) return { kind: "refusal", refusal: refusalFrom(error, Number(code.slice(2))) };
  if (code === "40P01") return { kind: "again", why: "deadlock" };
  if (code === "40001") return { kind: "again", why: "serialization" };
  // Connection lost, refused, shut down, or none left; PostgREST's own words for the same.
  if (
    code.startsWith("08") ||
    ["57P01", "57P02", "57P03", "53300", "PGRST000", "PGRST001", "PGRST002", "PGRST003"].includes(code)
  ) {
    return { kind: "again", why: "connection" };
  }
  if (code === "55P03" || code === "57014" || saysTimeout(error)) return { kind: "busy" };
  if (saysLostConnection(error)) return { kind: "again", why: "connection" };
  if (status === 401 || /^PGRST30\d$/.test(code)) {
    return {
      kind: "refusal",
      refusal: new Refusal("not_signed_in", { reason: "The session has ended. Sign in again." }),
    };
  }
  if (code === "42501") return { kind: "refusal", refusal: new Refusal("forbidden") };
  // The last net for what a caller can send and a schema let through: data the database cannot read.
  if (code.startsWith("22"))
    return { kind: "refusal", refusal: new Refusal("malformed", { reason: "A value cannot be read." }) };
  if (code === "" && (status === 0 || status >= 502))
    return { kind: "again", why: status === 0 ? "connection" : "gateway" };
  return { kind: "fault" };
}

/** SQLSTATE PT409, the code in hint, the facts in detail: `internal.refuse` writes them so. */
function refusalFrom(error: RpcError, status: number): Refusal {
  const code = error.hint ?? "";
  const facts = factsFrom(error.details);
  return isRefusalCode(code) ? new Refusal(code, facts, { status }) : new UnlistedRefusal(code, facts, status);
}

/** A code the table in TypeScript does not hold yet still reaches the caller under its own name; a test finds the gap. */
class UnlistedRefusal extends Refusal {
  override readonly code: string;
  constructor(code: string, facts: Facts, status: number) {
    super("malformed", facts, { status });
    this.code = code || "refused";
    this.message = `Refused: ${this.code.replaceAll("_", " ")}.`;
  }
}

function factsFrom(details: string | null | undefined): Facts {
  try {
    const facts: unknown = JSON.parse(details ?? "{}");
    return typeof facts === "object" && facts !== null && !Array.isArray(facts) ? (facts as Facts) : {};
  } catch {
    return {};
  }
}

/** The embedded API passes a statement timeout on without its SQLSTATE. */
function saysTimeout(error: RpcError): boolean {
  return /statement timeout|lock timeout|canceling statement/i.test(`${error.message} ${error.details}`);
}

function saysLostConnection(error: RpcError): boolean {
  return /CONNECTION_(CLOSED|ENDED|DESTROYED|REFUSED)|CONNECT_TIMEOUT|ECONNRE(SET|FUSED)|EPIPE|UND_ERR|fetch failed|terminating connection|server closed the connection|socket hang up|other side closed/i.test(
    `${error.code} ${error.message} ${error.details}`,
  );
}

/**
 * Takes a list in: read here, judged and written by one SQL function in one transaction. A long list goes over the worker's connection,
 * which has no statement limit, as the same person with the same claims; the answer and the refusals are the same.
 */
import "server-only";
import { createHash } from "node:crypto";
import { decodeJwt } from "jose";
import pg from "pg";
import { env } from "@/lib/env";
import type { Call } from "@/lib/http/handle";
import { isRefusalCode } from "@/lib/http/refusals";
import { Refusal } from "@/lib/http/problem";
import { callWrite, type Written, written } from "@/lib/http/rpc-door";
import { readViewerOf } from "@/lib/staff/read-viewer-of";
import type { Session } from "@/lib/staff/session";
import { nudgeStock } from "@/lib/stock/stock-hub";
import { listKind, type ListOptions, type ReadRow, readCsv, UnreadableCsv } from "./read-csv";

/** More lines than this would not fit a request's time at the data API. */
const MOST_AT_ONCE = 1_000;
const MOST_LINES = 200_000;

type Input = { csv: string; dryRun: boolean; mode?: "set" | "add"; taxClass?: string | undefined };

export function runImport(kind: "products" | "stock") {
  return async (session: Session, input: Input, call: Call) => {
    const { csv, ...about } = input;
    const from = kind === "products" ? listKind(csv) : "own";
    const minorDigits = from === "own" ? 2 : await minorDigitsOf(session);
    const rows = readRows(kind, csv, { minorDigits, taxClass: input.taxClass });
    const body = { ...about, sha256: createHash("sha256").update(csv).digest("hex"), lines: rows.length };
    const fn = kind === "products" ? ("import_products" as const) : ("import_stock" as const);
    const answer =
      rows.length > MOST_AT_ONCE
        ? await callAsWorker(session, fn, body, rows, call)
        : await callWrite(session, fn, body, call, { p_rows: rows });
    nudgeStock(session.orgId);
    return written({ ...answer, body: { ...(answer.body as object), from } });
  };
}

/** Another system's prices are written with the decimals of the currency; ours are not. */
async function minorDigitsOf(session: Session): Promise<number> {
  const { org } = await readViewerOf(session);
  const currency = { style: "currency", currency: org.currency } as const;
  return new Intl.NumberFormat("en", currency).resolvedOptions().maximumFractionDigits ?? 2;
}

function readRows(kind: "products" | "stock", csv: string, options: ListOptions): ReadRow[] {
  try {
    const rows = readCsv(kind, csv, options);
    if (rows.length === 0) throw new Refusal("malformed", { reason: "The file has a head line at most." });
    if (rows.length > MOST_LINES)
      throw new Refusal("import_refused", {
        count: rows.length,
        lines: [{ line: MOST_LINES + 1, problem: `a list has ${MOST_LINES} lines at most` }],
      });
    return rows;
  } catch (error) {
    if (error instanceof UnreadableCsv)
      throw new Refusal("malformed", { reason: `The file is not CSV: ${error.message.slice(0, 200)}` });
    throw error;
  }
}

async function callAsWorker(
  session: Session,
  fn: "import_products" | "import_stock",
  body: object,
  rows: ReadRow[],
  call: Call,
): Promise<Written> {
  const url = env().STOCKPROOF_WORKER_URL;
  if (!url) throw new Refusal("unavailable", { reason: "long lists need the worker's connection" });
  const { params: path, key, signatureId, approvalId } = call;
  const client = new pg.Client({ connectionString: url, application_name: "stockproof import" });
  try {
    await client.connect();
    await client.query("begin");
    // The person's claims for this transaction alone: the function checks the session behind them as it does at the data API.
    await client.query("select set_config('request.jwt.claims', $1, true)", [JSON.stringify(decodeJwt(session.token))]);
    const request = JSON.stringify({ body, path, key, signatureId, approvalId });
    const { rows: answers } = await client.query<{ answer: Written }>(
      `select public.${fn}($1::jsonb, $2::jsonb) as answer`,
      [request, JSON.stringify(rows)],
    );
    await client.query("commit");
    const answer = answers[0]?.answer;
    if (!answer) throw new Refusal("unavailable", {});
    return answer;
  } catch (error) {
    throw refusalOf(error);
  } finally {
    await client.end().catch(() => {});
  }
}

function refusalOf(error: unknown): unknown {
  const { code = "", hint, detail } = error as { code?: string; hint?: string; detail?: string };
  if (/^PT\d{3}$/.test(code) && isRefusalCode(hint))
    return new Refusal(hint, JSON.parse(detail ?? "{}") as Record<string, unknown>);
  return error;
}

/**
 * Runs one race: fifty cashiers, each with a session and a till of their own, send a sale for the same goods to this shop's own door over
 * its own socket, all at once. Then fifty more take from a scratch shelf by reading it and writing back one less.
 */
import "server-only";
import { randomUUID } from "node:crypto";
import { Agent, fetch as socketFetch } from "undici";
import { env } from "@/lib/env";
import type { Call } from "@/lib/http/handle";
import { log } from "@/lib/http/log";
import type { Session } from "@/lib/staff/session";
import { mintToken, type SessionFacts } from "@/lib/staff/session-token";
import { callRpc } from "@/lib/supabase/call-rpc";
import { type Lane, type RaceLine, TILLS, UNITS } from "./race";

interface Prepared {
  orgId: string;
  inventoryId: string;
  name: string;
  priceMinor: number;
  units: number;
  tills: (SessionFacts & { endsAt: string })[];
}
type Say = (line: RaceLine) => void;

const BUDGET_MS = 10_000;
const MOST_TRIES = 8;

export async function runRace(session: Session, { productId }: { productId: string }, _call: Call): Promise<Response> {
  const race = await callRpc<Prepared>("system", "prepare_race", {
    p_org_id: session.orgId,
    p_product_id: productId,
    p_units: UNITS,
    p_tills: TILLS,
  });
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const say: Say = (line) => controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      try {
        say({ line: "ready", name: race.name, units: race.units, tills: race.tills.length });
        await sellAtOnce(race, say);
        await takeAtOnce(session.orgId, say);
        const left = await callRpc<Omit<Extract<RaceLine, { line: "done" }>, "line">>(
          "system",
          "finish_race",
          { p_org_id: session.orgId, p_inventory_id: race.inventoryId },
          BUDGET_MS,
        );
        say({ line: "done", ...left });
      } catch (error) {
        log.error({ error }, "a race in the lab broke off");
        say({ line: "broken" });
      }
      controller.close();
    },
  });
  return new Response(body, {
    headers: { "Content-Type": "application/x-ndjson", "Cache-Control": "no-store", "X-Accel-Buffering": "no" },
  });
}

async function sellAtOnce({ tills, inventoryId, priceMinor }: Prepared, say: Say): Promise<void> {
  const { PORT, STOCKPROOF_LAN, STOCKPROOF_ORIGIN } = env();
  // The shop's own certificate is not asked about: the way is to this machine and back.
  const isTls = STOCKPROOF_LAN !== undefined && STOCKPROOF_ORIGIN === undefined;
  const agent = new Agent({ connections: TILLS, pipelining: 1, connect: { rejectUnauthorized: false } });
  const door = `${isTls ? "https" : "http"}://127.0.0.1:${PORT}/api/pos/sales`;
  const tokens = await Promise.all(tills.map((till) => mintToken(till, new Date(till.endsAt))));
  const body = JSON.stringify({
    lines: [{ inventoryId, quantity: "1" }],
    payments: [{ method: "cash", amount: priceMinor }],
  });
  const started = performance.now();
  const buy = async (token: string, till: number): Promise<void> => {
    const key = randomUUID();
    const send = () =>
      socketFetch(door, {
        method: "POST",
        dispatcher: agent,
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "idempotency-key": key },
        body,
      });
    // As a till does: «busy» is no outcome, so the same sale is sent again under its key.
    let answer = await send();
    for (let again = 1; again < MOST_TRIES && answer.status === 503; again += 1) answer = await send();
    const { sale, code } = (await answer.json()) as { sale?: { lines: { newQuantity: string }[] }; code?: string };
    tell(say, "kept", till, started, {
      outcome: answer.status === 201 ? "won" : code === "insufficient_stock" ? "refused" : "failed",
      code,
      left: sale ? Number(sale.lines[0]?.newQuantity) : null,
    });
  };
  try {
    await Promise.all(tokens.map(({ token }, till) => buy(token, till)));
  } finally {
    await agent.close();
  }
}

/** What goes wrong elsewhere: ask how many there are, decide here, write the new figure. */
async function takeAtOnce(orgId: string, say: Say): Promise<void> {
  const shelf = (quantity?: number) =>
    callRpc<number>("system", "scratch_shelf", { p_org_id: orgId, p_quantity: quantity ?? null }, BUDGET_MS);
  const started = performance.now();
  const take = async (till: number): Promise<void> => {
    const there = await shelf();
    if (there < 1) return tell(say, "scratch", till, started, { outcome: "refused", left: there });
    const left = await shelf(there - 1);
    tell(say, "scratch", till, started, { outcome: "won", left });
  };
  const orFail = (till: number) => () => tell(say, "scratch", till, started, { outcome: "failed", left: null });
  await Promise.all(Array.from({ length: TILLS }, (_, till) => take(till).catch(orFail(till))));
}

type Told = Pick<Extract<RaceLine, { line: "told" }>, "outcome" | "left"> & { code?: string | undefined };

function tell(say: Say, lane: Lane, till: number, started: number, { code, ...told }: Told): void {
  const ms = Math.round(performance.now() - started);
  say({ line: "told", lane, till, ms, ...told, ...(code === undefined ? {} : { code }) });
}

/** One chaos run from stock-up to verdict: tills sell through a bad network while the nemesis kills; then all is calm, and judged. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { Stack } from "../stack/stack";
import type { DatabaseProxy, WireRates } from "./database-proxy";
import { dice } from "./dice";
import { FaultProxy, type Rates } from "./fault-proxy";
import { Journal } from "./journal";
import { judge, type Verdict } from "./judge";
import { type Kills, Nemesis } from "./nemesis";
import { stockUp } from "./shop";
import { conservationNow, readSnapshot } from "./snapshot";
import { Till } from "./till";

export interface ChaosPlan {
  seed: number;
  seconds: number;
  tills: number;
  kills: Kills;
  rates: Rates;
  /** What goes wrong between the API and the database, piece by piece. */
  wire: WireRates;
  doubled: number;
}
export interface ChaosReport {
  plan: ChaosPlan;
  acknowledged: number;
  replayed: number;
  refused: number;
  unanswered: number;
  kills: Kills;
  network: Record<string, number>;
  wire: Record<string, number>;
  snapshotsDuring: number;
  verdicts: Verdict[];
}

/** How long after the last fault a till may take to complete a sale. */
const RECOVERY_MS = 30_000;

export async function runChaos(
  stack: Stack,
  plan: ChaosPlan,
  folder: string,
  say: (line: string) => void,
  wire: DatabaseProxy,
): Promise<ChaosReport> {
  mkdirSync(folder, { recursive: true });
  const { databaseUrl, appUrl } = stack.connection;
  const shop = await stockUp(databaseUrl);
  const journal = new Journal(join(folder, `chaos-${plan.seed}.journal`));
  const proxy = new FaultProxy(Number(new URL(appUrl).port), plan.rates, dice(plan.seed + 1));
  const port = await proxy.listen();
  const nemesis = new Nemesis(stack, dice(plan.seed + 2));
  const since = new Date();
  const tills = Array.from({ length: plan.tills }, (_, n) => {
    const code = `DEMO-${(n % 3) + 1}`;
    return new Till({
      name: `${code}/${n}`,
      port,
      code,
      pin: n % 2 ? "1112" : "1111",
      goods: shop.goods,
      journal,
      roll: dice(plan.seed + 10 + n),
      doubled: plan.doubled,
    });
  });

  const ends = Date.now() + plan.seconds * 1_000;
  const verdicts: Verdict[] = [];
  const working = tills.map((till) => till.work(() => Date.now() < ends));
  wire.isCalm = false;
  nemesis.begin(plan.kills, plan.seconds * 1_000);
  const snapshotsDuring = await watch(databaseUrl, shop.orgId, ends, verdicts, () =>
    say(
      `  ${counts(journal).sold} sold, ${nemesis.done.app} app kills, ${nemesis.done.backend + nemesis.done.postgres} in the database`,
    ),
  );
  nemesis.end();
  proxy.isCalm = true;
  wire.isCalm = true;
  const calmSince = Date.now();
  await Promise.race([Promise.all(working), pause(RECOVERY_MS)]);
  await Promise.race([
    Promise.all(tills.map((till) => till.sellOne())),
    pause(Math.max(0, RECOVERY_MS - (Date.now() - calmSince))),
  ]);
  for (const till of tills)
    if (till.sold === 0) verdicts.push({ rule: "every till completes a sale again", facts: till.name });

  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  verdicts.push(...judge(journal.intents.values(), await readSnapshot(client, shop.orgId, since), shop.opening));
  await client.end();
  proxy.close();
  journal.close();
  const { sold, ...rest } = counts(journal);
  const faults = { network: proxy.counts, wire: wire.counts };
  return { plan, acknowledged: sold, ...rest, kills: nemesis.done, ...faults, snapshotsDuring, verdicts };
}

function counts(journal: Journal) {
  const all = [...journal.intents.values()];
  return {
    sold: all.filter(({ outcome }) => outcome?.kind === "sold").length,
    replayed: all.filter(({ outcome }) => outcome?.kind === "sold" && outcome.replayed).length,
    refused: all.filter(({ outcome }) => outcome?.kind === "refused").length,
    unanswered: all.reduce((sum, { unanswered }) => sum + unanswered, 0),
  };
}

/** Asks for conservation every second while the faults go on; a database that is down just now is asked again. */
async function watch(
  databaseUrl: string,
  orgId: string,
  ends: number,
  verdicts: Verdict[],
  tell: () => void,
): Promise<number> {
  let asked = 0;
  for (let n = 1; Date.now() < ends; n += 1) {
    await pause(1_000);
    if (n % 10 === 0) tell();
    const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 2_000 });
    client.on("error", () => {});
    try {
      await client.connect();
      for (const row of await conservationNow(client, orgId))
        verdicts.push({ rule: "conservation holds during the faults", facts: row });
      asked += 1;
    } catch {
      // killed in the middle of the question
    } finally {
      await client.end().catch(() => {});
    }
  }
  return asked;
}

/**
 * `npm run bench`: what Stockproof costs, as ratios of one run, on a throw-away database. `-- engine http` runs only these parts,
 * `--seconds 10` measures longer, `--size 10000000` makes a larger ledger. Writes docs/benchmarks.md and reports/bench.json.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { benchEngine } from "./engine";
import { benchFairness, benchHttp, openTills } from "./http";
import { benchLive } from "./live";
import { measure } from "./measure";
import { memoryOf } from "./memory";
import { facts, page, type Part, parts, type Results } from "./report";
import { benchSize } from "./size";
import { judge, makeShop } from "./shop";
import { build } from "@/scripts/stack/build";
import { removeData } from "@/scripts/stack/remove-data";
import { startStack } from "@/scripts/stack/stack";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: "string", default: "5" },
    history: { type: "string", default: "5000" },
    sales: { type: "string", default: "10000" },
    small: { type: "string", default: "100000" },
    size: { type: "string", default: "400000" },
  },
});
const unknown = positionals.filter((name) => !parts.some((part) => part === name));
if (unknown.length > 0) {
  console.error(`No part is called ${unknown.join(", ")}. There are: ${parts.join(", ")}.`);
  process.exit(2);
}
const wants = (part: Part) => positionals.length === 0 || positionals.includes(part);
const number = (name: keyof typeof values) => Number(values[name]);
const say = (line: string) => console.log(line);
const needsApp = wants("http") || wants("live") || wants("memory");

const dataDir = resolve(".stockproof-test", `bench-${process.pid}`);
removeData(dataDir);
const dist = process.env["STOCKPROOF_DIST"];
if (needsApp && !dist) await build();
const results: Results = {};
const PAGE = join("docs", "benchmarks.md");

if (wants("memory")) {
  results.memory = await benchMemory();
  keep();
}
const stack = await startStack({ dataDir, app: needsApp });
const client = new pg.Client({ connectionString: stack.connection.databaseUrl });
await client.connect();
try {
  const shop = await makeShop(client);
  if (wants("engine")) {
    say("engine");
    const options = { callers: [1, 8, 32], seconds: number("seconds"), history: number("history") };
    results.engine = await benchEngine(stack.connection.databaseUrl, shop, options);
    await judge(client, shop.org);
    keep();
  }
  if (wants("http")) {
    say("http");
    await warm(stack, shop);
    const rows = await benchHttp(stack, shop, [1, 5, 8, 32, 128], number("seconds"));
    results.http = { rows, fairness: await benchFairness(stack, shop, 7) };
    await judge(client, shop.org);
    keep();
  }
  if (wants("live")) {
    say("live");
    results.live = await benchLive(stack, client, dataDir, shop, 40);
    await judge(client, shop.org);
    keep();
  }
  if (wants("size")) {
    say("size");
    const [small, large] = [number("small"), number("size")];
    results.size = { small, large, rows: await benchSize(stack.connection.databaseUrl, small, large, say) };
    keep();
  }
} finally {
  await client.end();
  await stack.stop();
  removeData(dataDir);
}

say(readFileSync(PAGE, "utf8"));

/** What was measured so far is kept, whatever becomes of the parts that follow. */
function keep(): void {
  mkdirSync("reports", { recursive: true });
  writeFileSync(join("reports", "bench.json"), JSON.stringify({ ...facts(), ...results }, null, 2));
  writeFileSync(PAGE, page(PAGE, results));
}

/** Compilers warm, statistics taken: a shop that is in its first second is not what is measured. */
async function warm(running: typeof stack, shop: Awaited<ReturnType<typeof makeShop>>): Promise<void> {
  const tills = await openTills(running, shop, 32);
  await measure(32, 5, (caller) => tills.sell("spread", caller), 0);
  await measure(32, 2, tills.ask, 0);
  await tills.close();
  await client.query("analyze");
}

/** A stack of its own, so that nothing else has lived in it. */
async function benchMemory(): Promise<NonNullable<Results["memory"]>> {
  say("memory");
  const folder = `${dataDir}-memory`;
  const timed = async () => {
    const began = performance.now();
    const started = await startStack({ dataDir: folder });
    return { started, took: performance.now() - began };
  };
  const first = await timed();
  await first.started.stop();
  const { started, took } = await timed();
  const owner = new pg.Client({ connectionString: started.connection.databaseUrl });
  await owner.connect();
  try {
    const shop = await makeShop(owner);
    const idle = memoryOf(started);
    const tills = await openTills(started, shop, 32);
    let left = number("sales");
    await Promise.all(
      Array.from({ length: 32 }, async (_, caller) => {
        while (left-- > 0) await tills.sell("spread", caller);
      }),
    );
    await tills.close();
    const after = memoryOf(started);
    await judge(owner, shop.org);
    return { idle, after, sales: number("sales"), firstStart: first.took, secondStart: took };
  } finally {
    await owner.end();
    await started.stop();
    removeData(folder);
  }
}

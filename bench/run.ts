/**
 * `npm run bench`: what Stockproof costs, as ratios of one run, on a throw-away database. `-- engine http` runs only these parts,
 * `--seconds 10` measures longer, `--size 10000000` makes a larger ledger, `--ledger DIR` keeps it there for the next run. Writes
 * docs/benchmarks.md and reports/bench.json.
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
import { benchScreens } from "./screens";
import { benchSize, openLedger } from "./size";
import { type BenchShop, judge, makeShop } from "./shop";
import { build } from "@/scripts/stack/build";
import { removeData } from "@/scripts/stack/remove-data";
import { type Stack, startStack } from "@/scripts/stack/stack";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: "string", default: "5" },
    history: { type: "string", default: "5000" },
    sales: { type: "string", default: "10000" },
    small: { type: "string", default: "100000" },
    size: { type: "string", default: "400000" },
    ledger: { type: "string" },
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
const needsShop = wants("http") || wants("live") || wants("screens");
const needsApp = needsShop || wants("memory");

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
if (wants("engine") || needsShop) await benchShop();
if (wants("size")) {
  results.size = await benchLedgers(number("small"), number("size"), values.ledger);
  keep();
}
say(readFileSync(PAGE, "utf8"));

/** What was measured so far is kept, whatever becomes of the parts that follow. */
function keep(): void {
  mkdirSync("reports", { recursive: true });
  writeFileSync(join("reports", "bench.json"), JSON.stringify({ ...facts(), ...results }, null, 2));
  writeFileSync(PAGE, page(PAGE, results));
}

/** One running shop for the parts that only sell in it. */
async function benchShop(): Promise<void> {
  const stack = await startStack({ dataDir, app: needsShop });
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
      await warm(stack, client, shop);
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
    if (wants("screens")) {
      say("screens");
      results.screens = await benchScreens(stack, shop, 2 * number("seconds"));
      await judge(client, shop.org);
      keep();
    }
  } finally {
    await client.end();
    await stack.stop();
    removeData(dataDir);
  }
}

/** Compilers warm, statistics taken: a shop that is in its first second is not what is measured. */
async function warm(running: Stack, client: pg.Client, shop: BenchShop): Promise<void> {
  const tills = await openTills(running, shop, 32);
  await measure(32, 5, (caller) => tills.sell("spread", caller), 0);
  await measure(32, 2, tills.ask, 0);
  await tills.close();
  await client.query("analyze");
}

/** Two databases, asked one after the other. */
async function benchLedgers(small: number, large: number, kept?: string): Promise<NonNullable<Results["size"]>> {
  const folders = [`${dataDir}-small`, kept ?? `${dataDir}-large`];
  const stacks: Stack[] = [];
  try {
    const [less, more] = await Promise.all(
      [small, large].map(async (size, n) => {
        const started = await startStack({ dataDir: folders[n] ?? dataDir, app: false });
        stacks.push(started);
        const ledger = await openLedger(started.connection.databaseUrl, size);
        say(`size: ${size} movements lie there`);
        return ledger;
      }),
    );
    if (!less || !more) throw new Error("A ledger is missing.");
    return { small, large, rows: await benchSize(less, more) };
  } finally {
    await Promise.all(stacks.map((one) => one.stop()));
    for (const folder of folders) if (folder !== kept) removeData(folder);
  }
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

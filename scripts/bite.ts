/**
 * `npm run bite`: plants twenty bugs, one after the other, and asks whether the tests notice: green before, red with it, within three
 * minutes. `-- refund key` tries only those whose name has one of the words. The table goes into docs/proof.md, the report to reports/.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { type Bug, bugs } from "./bite/bugs";
import { Scratch, type Tried } from "./bite/scratch";
import { REPORTS, startThrowAway } from "./testing/throw-away";

const LONGEST_S = 180;
const DOCS = join("docs", "proof.md");
const BEGIN = "<!-- bite: written by npm run bite -->";
const END = "<!-- bite: end -->";

interface Bite extends Tried {
  bug: Bug;
  isCaught: boolean;
  why?: string;
}

const words = process.argv.slice(2);
const chosen = bugs.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
const stack = await startThrowAway("bite");
const { databaseUrl } = JSON.parse(readFileSync(stack.connectionFile, "utf8")) as { databaseUrl: string };
const client = new pg.Client({ connectionString: databaseUrl });
await client.connect();
const scratch = new Scratch(client, stack.connectionFile);
const bites: Bite[] = [];
try {
  scratch.fill();
  await mustBeGreen();
  for (const bug of chosen) {
    const bite = await tryOne(bug);
    bites.push(bite);
    console.log(
      `  ${bite.isCaught ? "caught" : "MISSED"}  ${bite.seconds.toFixed(1).padStart(6)} s  ${bug.name}${bite.why ? `: ${bite.why}` : ""}`,
    );
  }
} finally {
  scratch.empty();
  await client.end();
  await stack.stop();
}
const caught = bites.filter(({ isCaught }) => isCaught).length;
console.log(`${caught} of ${chosen.length} planted bugs were caught`);
if (words.length === 0) writeDown();
process.exitCode = caught === chosen.length ? 0 : 1;

/** Without a bug every one of these tests holds: otherwise red would mean nothing. */
async function mustBeGreen(): Promise<void> {
  for (const project of ["db", "unit"] as const) {
    const files = [...new Set(chosen.filter(({ test }) => test.project === project).map(({ test }) => test.file))];
    if (files.length === 0) continue;
    const before = await scratch.run(project, files);
    if (!before.isGreen)
      throw new Error(`Red before anything was planted: ${before.failed.join("; ") || files.join(", ")}`);
    console.log(`  green before: ${files.length} files of ${project}, ${before.seconds.toFixed(1)} s`);
  }
}

async function tryOne(bug: Bug): Promise<Bite> {
  const nothing = { isGreen: true, failed: [], seconds: 0 };
  try {
    await scratch.plant(bug);
    const tried = await scratch.run(bug.test.project, [bug.test.file], bug.test.name);
    const isCaught = tried.failed.length > 0 && tried.seconds <= LONGEST_S;
    return {
      bug,
      ...tried,
      isCaught,
      ...(isCaught ? {} : { why: tried.isGreen ? "its test stayed green" : "no test ran, or too late" }),
    };
  } catch (error) {
    return { bug, ...nothing, isCaught: false, why: (error as Error).message };
  } finally {
    await scratch.pull(bug).catch(() => {});
  }
}

function writeDown(): void {
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  const rows = bites.map(({ bug, isCaught, failed, seconds }) => {
    const by = isCaught ? `«${failed[0]}» (\`${bug.test.file}\`)` : "**not caught**";
    return `| ${bug.name} | ${by} | ${seconds.toFixed(0)} s |`;
  });
  const table = [
    `${caught} of ${bites.length} caught, at ${commit}; the time is that of the whole test run, its start included.`,
    "",
    "| planted | caught by | |",
    "| --- | --- | --- |",
    ...rows,
  ].join("\n");
  const docs = readFileSync(DOCS, "utf8");
  const [before = "", rest = ""] = docs.split(BEGIN);
  const after = rest.split(END)[1] ?? "";
  writeFileSync(DOCS, `${before}${BEGIN}\n\n${table}\n\n${END}${after}`);
  mkdirSync(REPORTS, { recursive: true });
  const report = { commit, at: new Date().toISOString(), caught, of: bites.length, bites };
  writeFileSync(join(REPORTS, "bite.json"), JSON.stringify(report, null, 2));
}

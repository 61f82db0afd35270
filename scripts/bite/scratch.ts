/** A copy of the tree in which bugs are planted, beside a database of its own. What is planted is taken out again. */
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type pg from "pg";
import type { Bug } from "./bugs";

export interface Tried {
  isGreen: boolean;
  failed: string[];
  seconds: number;
}

export class Scratch {
  readonly folder = resolve(".stockproof-test", `bite-${process.pid}-tree`);

  constructor(
    private readonly client: pg.Client,
    private readonly connectionFile: string,
  ) {}

  /** Tracked files are copied; packages are linked, since nobody writes to them. */
  fill(): void {
    const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { encoding: "utf8" })
      .trim()
      .split("\n");
    for (const file of files) {
      mkdirSync(dirname(join(this.folder, file)), { recursive: true });
      cpSync(file, join(this.folder, file));
    }
    execFileSync("cp", ["-al", resolve("node_modules"), join(this.folder, "node_modules")]);
  }

  empty(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  async plant({ name, slips = [], sql }: Bug): Promise<void> {
    const written = new Set<string>();
    for (const { file, find, put } of slips) {
      const path = join(this.folder, file);
      const text = readFileSync(path, "utf8");
      if (text.split(find).length !== 2) throw new Error(`«${name}» cannot be planted any more: ${file} has changed`);
      writeFileSync(
        path,
        text.replace(find, () => put),
      );
      written.add(file);
    }
    if (sql) await this.client.query(sql.plant);
    for (const file of written) await this.apply(join(this.folder, file));
  }

  async pull({ slips = [], sql }: Bug): Promise<void> {
    for (const file of new Set(slips.map((slip) => slip.file))) {
      cpSync(file, join(this.folder, file));
      await this.apply(file);
    }
    if (sql) await this.client.query(sql.undo);
  }

  /** A function's file is what the database runs. */
  private async apply(path: string): Promise<void> {
    if (path.endsWith(".sql")) await this.client.query(readFileSync(path, "utf8"));
  }

  /** Runs tests of the copy; names of those that failed. */
  async run(project: string, files: string[], name?: string): Promise<Tried> {
    const report = join(this.folder, "reports", "bite.json");
    rmSync(report, { force: true });
    const started = performance.now();
    const args = [join("node_modules", "vitest", "vitest.mjs"), "run", "--project", project, ...files];
    if (name !== undefined) args.push("-t", name);
    const child = spawn(process.execPath, [...args, "--reporter=json", `--outputFile=${report}`], {
      cwd: this.folder,
      stdio: "ignore",
      env: { ...process.env, STOCKPROOF_TEST_CONNECTION: this.connectionFile, STOCKPROOF_SHRINK: "0" },
    });
    const code = await new Promise<number | null>((done) => child.once("close", done));
    const seconds = (performance.now() - started) / 1_000;
    const { failed, passed } = resultsOf(report);
    return { isGreen: code === 0 && passed > 0, failed, seconds };
  }
}

/** A run that wrote no report failed before any test: that catches nothing. */
function resultsOf(report: string): { failed: string[]; passed: number } {
  interface Report {
    numPassedTests: number;
    testResults: { assertionResults: { status: string; title: string }[] }[];
  }
  try {
    const { numPassedTests, testResults } = JSON.parse(readFileSync(report, "utf8")) as Report;
    const all = testResults.flatMap(({ assertionResults }) => assertionResults);
    return {
      passed: numPassedTests,
      failed: all.filter(({ status }) => status === "failed").map(({ title }) => title),
    };
  } catch {
    return { passed: 0, failed: [] };
  }
}

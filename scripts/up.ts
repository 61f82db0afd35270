/** What `npm start` and `npm run dev` do once everything is installed: build, bring the stack up, say where it is, and stop in order. */
import { parseArgs } from "node:util";
import nextEnv from "@next/env";
import { archiveFrom } from "./backup/archive-from.ts";
import { ownNames, tlsFor } from "./serve/authority.ts";
import { whereFrom } from "./serve/where.ts";
import { whenNpmIsGone } from "./stack/above.ts";
import { build } from "./stack/build.ts";
import { dataDirFrom, projectDir } from "./stack/paths.ts";
import { outsideFrom } from "./stack/outside.ts";
import { folderTrouble, Trouble } from "./stack/say.ts";
import { type Stack, startStack } from "./stack/stack.ts";
import { steps } from "./stack/steps.ts";
import { watchSchema } from "./stack/watch-schema.ts";
import { welcome } from "./stack/welcome.ts";

const write = (text: string) => void process.stdout.write(text);
const say = (line: string) => write(`${process.stdout.isTTY ? "\r\u001b[2K" : ""}  ${line}\n`);
const step = steps(write, process.stdout.isTTY);

let stack: Stack | undefined;
let stopping: Promise<void> | undefined;

async function stop(): Promise<void> {
  if (stopping) return stopping;
  write("\nStopping: requests in flight are answered first.\n");
  stopping = (async () => {
    await starting.catch(() => {});
    await stack?.stop();
    write("Stopped.\n");
    process.exit(0);
  })();
  return stopping;
}

async function start(): Promise<void> {
  const { values } = parseArgs({
    options: { lan: { type: "boolean" }, fresh: { type: "boolean" }, dev: { type: "boolean" } },
  });
  // .env and .env.local count here as they do in the app.
  nextEnv.loadEnvConfig(projectDir, values.dev === true, {
    info: () => {},
    error: (line: unknown) => say(String(line)),
  });
  const dataDir = dataDirFrom();
  const lan = values.lan === true || process.env.STOCKPROOF_LAN === "1";
  const where = whereFrom({ ...process.env, STOCKPROOF_LAN: lan ? "1" : "" });
  if ("refused" in where) throw new Trouble(where.refused);
  const outside = outsideFrom(process.env);
  write(`Stockproof, data in ${dataDir}\n`);
  if (!values.dev) {
    const done = step("build");
    done((await build()) === "unchanged" ? "nothing changed" : "");
  }
  stack = await startStack({
    dataDir,
    postgresSettings: outside ? {} : archiveFrom(dataDir),
    port: where.port,
    lan,
    dev: values.dev,
    seed: !outside,
    outside,
    fresh: values.fresh,
    log: say,
    step,
  });
  if (values.dev && !outside) watchSchema(stack, say);
  write(welcome(stack, lan ? ownNames() : [], where.port, lan ? tlsFor(dataDir).fingerprint : undefined));
}

process.on("SIGINT", () => void stop());
process.on("SIGTERM", () => void stop());
process.on("SIGHUP", () => void stop());
whenNpmIsGone(() => void stop());
const starting = start();
starting.catch((error: unknown) => {
  const known = error instanceof Trouble ? error : folderTrouble(error, dataDirFrom());
  process.stderr.write(`\n${known ? known.message : ((error as Error).stack ?? String(error))}\n`);
  process.exit(1);
});

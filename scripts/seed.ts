/** Fills the shop whose connection is given on stdin. Started by the stack for a new embedded shop; `say` prints a line of progress. */
import { text } from "node:stream/consumers";
import type { SeedContext } from "./stack/seed.ts";

const context = JSON.parse(await text(process.stdin)) as Omit<SeedContext, "say">;
const file = new URL("../db/seed/seed.ts", import.meta.url).href;
const { default: seed } = (await import(file)) as { default: (context: SeedContext) => Promise<void> };
await seed({ ...context, say: (line) => process.stdout.write(`${line}\n`) });
process.exit(0);

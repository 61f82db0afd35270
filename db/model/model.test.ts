/**
 * The shop against pure arithmetic: random days of every act there is, foretold one by one. Each answer, each refusal, each level, each
 * promise and each cent must be what the model says; at the end of a day verify_ledger is empty and both views of stock agree.
 * A day that goes wrong is made as short as it can be and printed with its seed; STOCKPROOF_SEED repeats it.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { note } from "@/scripts/testing/noted";
import { figures } from "@/scripts/testing/sizes";
import { commands, counted } from "./commands";
import { foretell, openConnection, Real } from "./real";

const { runs = 1, commands: acts = 1 } = figures("model");
const LANES = 2;
const seed = Number(process.env["STOCKPROOF_SEED"] ?? Date.now() % 1_000_000);

const beginnings = fc.record({
  isTaxIncluded: fc.boolean(),
  stock: fc.array(fc.nat(20), { minLength: 4, maxLength: 9 }),
});

async function lane(n: number): Promise<void> {
  const client = await openConnection();
  // a day is drawn evenly from none to thrice the figure, and a third of it finds nothing yet to be done to
  const days = fc.commands(commands, { maxCommands: acts * 3, size: "max" });
  const day = fc.asyncProperty(beginnings, days, async (beginning, deeds) => {
    const { real, model } = await Real.make(client, beginning);
    await fc.asyncModelRun(() => ({ model, real: { real, done: [], refused: [] } }), deeds);
    expect(await real.look()).toEqual(foretell(model));
  });
  try {
    const endOnFailure = process.env["STOCKPROOF_SHRINK"] === "0";
    await fc.assert(day, { numRuns: Math.ceil(runs / LANES), seed: seed + n, endOnFailure });
  } finally {
    await client.end();
  }
}

test(`${runs} random days of ${acts} acts each: every answer, level and cent is the foretold one`, async () => {
  await Promise.all(Array.from({ length: LANES }, (_, n) => lane(n)));
  note("model", { seed, runs, ...counted });
  expect(counted.acts + counted.replays).toBeGreaterThan(runs * acts * 0.8);
}, 3_600_000);

/** The deeds as fast-check's commands, and those that need a memory: asking again, under a used key, after a refusal, as nobody. */
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect } from "vitest";
import type { Deed, Plan, Told } from "./deed";
import { changePrice, closeShift, moveCash, openShift } from "./drawer";
import { cancel, release, reserve, ship } from "./orders";
import { beginPacking, callOff, complete, pack, pickItem, startPicking } from "./picking";
import type { Real } from "./real";
import { exchange, refund, sell } from "./sales";
import { adjust, countLine, openCount, postCount, receive, reverse, transfer, writeOff } from "./stock";
import { No, type World } from "./world";

export interface Day {
  real: Real;
  done: { plan: Plan; key: string; told: Told }[];
  refused: { plan: Plan; key: string }[];
}
type Command = fc.AsyncCommand<World, Day>;

/** How much was tried, for the report. */
export const counted = { acts: 0, refusals: 0, replays: 0 };

function foresee(plan: Plan): string | ReturnType<Plan["does"]> {
  try {
    return plan.does();
  } catch (no) {
    if (no instanceof No) return no.code;
    throw no;
  }
}

async function ask(day: Day, plan: Plan, key: string): Promise<void> {
  const learn = foresee(plan);
  const told = await day.real.act(plan.asked, key);
  counted.acts += 1;
  if (typeof learn === "string") {
    expect(told).toBe(learn);
    counted.refusals += 1;
    day.refused.push({ plan, key });
    return;
  }
  expect(told).toMatchObject({ replayed: false });
  learn(told as Told);
  day.done.push({ plan, key, told: told as Told });
}

const does = <Input>({ name, input, aim }: Deed<Input>): fc.Arbitrary<Command> =>
  input.map((given) => ({
    check: (world) => aim(world, given) !== null,
    run: async (world, day) => ask(day, aim(world, given)!, randomUUID()),
    toString: () => `${name} ${fc.stringify(given)}`,
  }));

/** What has been done lately is done upon once more. */
const lately = (name: string, run: (day: Day, first: Day["done"][number]) => Promise<void>): fc.Arbitrary<Command> =>
  fc.nat(7).map((n) => ({
    check: () => true,
    run: async (_world, day) => {
      const first = day.done.filter(({ plan }) => !plan.keyIsFree?.()).at(-1 - n);
      if (first) await run(day, first);
    },
    toString: () => `${name} ${n}`,
  }));

const again = lately("the same again", async ({ real }, { plan, key, told }) => {
  counted.replays += 1;
  // what was signed once needs no hand a second time
  const { signAs: _, ...asked } = plan.asked;
  expect(await real.act(asked, key)).toEqual({ ...told, replayed: true });
});

const otherBody = lately("another body under the key of", async ({ real }, { plan: { asked }, key }) => {
  if (asked.fn === "release_order") return;
  expect(await real.act({ ...asked, body: { ...asked.body, note: "another" } }, key)).toBe("idempotency_conflict");
});

const byAuditor = lately("as the auditor", async ({ real }, { plan }) => {
  expect(await real.act({ ...plan.asked, by: "auditor" }, randomUUID())).toBe("forbidden");
});

/** What was refused left no key: asked again, it is judged anew. */
const afterRefusal: fc.Arbitrary<Command> = fc.nat(100).map((n) => ({
  check: () => true,
  run: async (_world, day) => {
    const [first] = day.refused.splice(n % Math.max(day.refused.length, 1), 1);
    if (first) await ask(day, first.plan, first.key);
  },
  toString: () => `the refused again ${n}`,
}));

const often = (times: number, command: fc.Arbitrary<Command>): fc.Arbitrary<Command>[] =>
  Array.from({ length: times }, () => command);

export const commands: fc.Arbitrary<Command>[] = [
  ...often(4, does(sell)),
  ...often(2, does(refund)),
  does(exchange),
  ...often(2, does(receive)),
  does(transfer),
  does(adjust),
  does(writeOff),
  does(openCount),
  ...often(2, does(countLine)),
  does(postCount),
  does(reverse),
  ...often(3, does(reserve)),
  does(release),
  does(cancel),
  does(ship),
  ...often(2, does(startPicking)),
  ...often(3, does(pickItem)),
  does(beginPacking),
  ...often(3, does(pack)),
  does(complete),
  does(callOff),
  does(changePrice),
  ...often(3, does(openShift)),
  does(closeShift),
  does(moveCash),
  ...often(2, again),
  otherBody,
  afterRefusal,
  byAuditor,
];

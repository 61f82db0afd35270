import { expect, test } from "vitest";
import { beyond, type Held, isOver, without } from "./leases";

const held: Held = {
  quantities: { mug: "3", oolong: "1.5" },
  gotAt: 1_000_000,
  gotAtPage: 5_000,
  page: 1,
  seconds: 600,
};
const minutes = (count: number) => count * 60_000;

test("a lease ends by the longer of two clocks, a little early", () => {
  expect(isOver(held, held.gotAt + minutes(9), held.gotAtPage + minutes(9), 1)).toBe(false);
  expect(isOver(held, held.gotAt + minutes(9.6), held.gotAtPage + minutes(9.6), 1)).toBe(true);
  // somebody set the clock back by an hour: the page's own clock still knows
  expect(isOver(held, held.gotAt + minutes(1), held.gotAtPage + minutes(20), 1)).toBe(true);
  // the machine slept and the page's clock with it: the wall knows
  expect(isOver(held, held.gotAt + minutes(20), held.gotAtPage + minutes(1), 1)).toBe(true);
});

test("after a restart with a clock before the lease, nothing is held", () => {
  expect(isOver(held, held.gotAt - minutes(1), 100, 2)).toBe(true);
  expect(isOver(held, held.gotAt + minutes(2), 100, 2)).toBe(false);
});

test("what is sold without the server is held no longer, to the fourth decimal", () => {
  const after = without(
    held,
    new Map([
      ["mug", "2"],
      ["oolong", "0.3"],
    ]),
  );
  expect(after.quantities).toEqual({ mug: "1", oolong: "1.2" });
  expect(
    beyond(
      after,
      new Map([
        ["mug", "1"],
        ["oolong", "1.2001"],
        ["cup", "1"],
      ]),
    ),
  ).toEqual(["oolong", "cup"]);
  expect(beyond(null, new Map([["mug", "1"]]))).toEqual(["mug"]);
});

import { expect, test } from "vitest";
import { type Asking, Line } from "./line.ts";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A crowd at a clock that moves only when somebody is begun, by what that takes of the loop. */
function crowd(line: (now: () => number) => Line, eachTakesMs = 0) {
  let now = 0;
  const begun: number[] = [];
  const told: { n: number; at: number; begunBefore: number }[] = [];
  const done = new Set<number>();
  const half = new Set<number>();
  const made = line(() => now);
  const join = (n: number) =>
    made.join({
      begin: () => {
        begun.push(n);
        now += eachTakesMs;
      },
      refuse: () => {
        told.push({ n, at: now, begunBefore: begun.length });
        done.add(n);
      },
      isWhole: () => !half.has(n),
      isDone: () => done.has(n),
    } satisfies Asking);
  return { line: made, join, begun, told, done, half, pass: (ms: number) => (now += ms) };
}

test("of four hundred at once those who are too many hear so before anybody is begun, then one is begun a turn", async () => {
  const { join, begun, told } = crowd((now) => new Line({ asking: 128, begun: 400 }, now));
  for (let n = 0; n < 400; n += 1) join(n);
  expect([told.length, told.every(({ begunBefore }) => begunBefore === 0)]).toEqual([272, true]);
  for (let turns = 1; turns <= 3; turns += 1) {
    await turn();
    expect(begun).toHaveLength(turns);
  }
});

test("on a machine that takes 40 ms for each, nobody hears later than his patience and one turn; the last few are begun", async () => {
  const { join, begun, told } = crowd(
    (now) => new Line({ asking: 128, begun: 400, few: 32, patienceMs: 300 }, now),
    40,
  );
  for (let n = 0; n < 128; n += 1) join(n);
  while (begun.length + told.length < 128) await turn();
  expect(told.length).toBeGreaterThan(50);
  expect(Math.max(...told.map(({ at }) => at))).toBeLessThanOrEqual(340);
  expect(begun).toEqual([...begun].sort((one, other) => one - other)); // in the order in which they came
  expect(begun.slice(-32)).toEqual(Array.from({ length: 32 }, (_, n) => n + 96));
});

test("whoever is read after a long turn may have come at its beginning, and is counted as if", async () => {
  const { join, told, begun } = crowd((now) => new Line({ few: 0, begun: 400, patienceMs: 300 }, now), 400);
  join(1);
  join(2);
  await turn(); // the first is begun and takes the loop for 400 ms
  join(3);
  await turn();
  expect([begun, told.map(({ n }) => n)]).toEqual([[1], [2, 3]]);
  join(4); // nobody stands here any more: it is read when it comes
  await turn();
  expect(begun).toEqual([1, 4]);
});

test("while all places are taken others wait, hear so when their patience is over, or move up", async () => {
  const { line, join, begun, told, done, pass } = crowd((now) => new Line({ begun: 1, patienceMs: 300 }, now));
  for (const n of [1, 2, 3]) join(n);
  await turn();
  pass(299);
  line.moveUp();
  await turn();
  expect([begun, told]).toEqual([[1], []]);
  done.add(1);
  line.moveUp();
  await turn();
  expect(begun).toEqual([1, 2]);
  pass(1);
  line.moveUp();
  await turn();
  expect(told.map(({ n }) => n)).toEqual([3]);
});

test("who does not finish what he says takes nobody's place, and who left is not begun", async () => {
  const { join, begun, half, done } = crowd((now) => new Line({ begun: 1 }, now));
  half.add(1);
  join(1);
  await turn();
  join(2);
  join(3);
  done.add(2);
  await turn();
  expect(begun).toEqual([1, 3]);
});

test("while others still come in nobody is begun, unless they never end", async () => {
  const { line, join, begun, pass } = crowd((now) => new Line({}, now));
  join(1);
  for (let turns = 0; turns < 3; turns += 1) {
    line.comesIn();
    await turn();
  }
  expect(begun).toEqual([]);
  await turn();
  expect(begun).toEqual([1]);
  join(2);
  line.comesIn();
  await turn();
  pass(50);
  line.comesIn();
  await turn();
  expect(begun).toEqual([1, 2]);
});

import { expect, test } from "vitest";
import { CheckoutQueue } from "./checkout-queue";

type Ask = { key: string };
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A database that answers when it is told to. */
function slowDatabase() {
  const sent: { keys: string[]; answer: () => void; fail: () => void }[] = [];
  const queue = new CheckoutQueue<Ask, string>(
    (_org, asks) =>
      new Promise((resolve, reject) => {
        const keys = asks.map(({ key }) => key);
        sent.push({ keys, answer: () => resolve(keys), fail: () => reject(new Error("gone")) });
      }),
  );
  const put = (key: string) => queue.put("shop", { key }, 10_000);
  return { sent, put, queue };
}

test("a lone sale leaves at once; those that come meanwhile travel together", async () => {
  const { sent, put } = slowDatabase();
  const answers = ["a", "b", "c"].map(put);
  expect(sent.map(({ keys }) => keys)).toEqual([["a"]]);
  sent[0]?.answer();
  await turn();
  expect(sent.map(({ keys }) => keys)).toEqual([["a"], ["b", "c"]]);
  sent[1]?.answer();
  expect(await Promise.all(answers)).toEqual(["a", "b", "c"]);
});

test("where many wait a second batch leaves before the first is back, and never a third", async () => {
  const { sent, put, queue } = slowDatabase();
  const keys = Array.from({ length: 30 }, (_, n) => `k${n}`);
  const answers = keys.map(put);
  expect(sent.map((batch) => batch.keys.length)).toEqual([1, 14]);
  expect(queue.depth).toBe(15);
  sent[1]?.answer();
  await turn();
  expect(sent.map((batch) => batch.keys.length)).toEqual([1, 14, 15]);
  for (const batch of sent) batch.answer();
  expect(await Promise.all(answers)).toEqual(keys);
});

test("a batch that fails is tried one by one, each with its own end", async () => {
  const { sent, put } = slowDatabase();
  const [first, second, third] = [put("a"), put("b"), put("c").catch(() => "refused")];
  sent[0]?.answer();
  await turn();
  sent[1]?.fail();
  await turn();
  sent[2]?.answer();
  await turn();
  sent[3]?.fail();
  expect(await Promise.all([first, second, third])).toEqual(["a", "b", "refused"]);
});

test("of two with one key only the first travels; the other follows", async () => {
  const { sent, put } = slowDatabase();
  const answers = ["x", "same", "same"].map(put);
  sent[0]?.answer();
  await turn();
  sent[1]?.answer();
  await turn();
  sent[2]?.answer();
  await Promise.all(answers);
  expect(sent.map(({ keys }) => keys)).toEqual([["x"], ["same"], ["same"]]);
});

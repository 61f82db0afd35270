import { expect, test, vi } from "vitest";
import { Slots } from "./slots";

test("as many as there are slots go on at once; the next waits for one, the program's own first", async () => {
  const slots = new Slots(2, 1_000);
  expect([slots.acquire(false), slots.acquire(false)]).toEqual([true, true]);
  const order: string[] = [];
  const person = Promise.resolve(slots.acquire(false)).then((is) => order.push(`person ${is}`));
  const program = Promise.resolve(slots.acquire(true)).then((is) => order.push(`program ${is}`));
  expect(slots.waiting).toBe(2);
  slots.release();
  await program;
  slots.release();
  await person;
  expect(order).toEqual(["program true", "person true"]);
  slots.release();
  slots.release();
  expect(slots.acquire(false)).toBe(true);
});

test("who waits too long is told so, and takes no slot from those behind", async () => {
  vi.useFakeTimers();
  const slots = new Slots(1, 600);
  expect(slots.acquire(false)).toBe(true);
  const late = slots.acquire(false);
  vi.advanceTimersByTime(601);
  expect(await late).toBe(false);
  const next = slots.acquire(false);
  slots.release();
  expect(await next).toBe(true);
  vi.useRealTimers();
});

/** A page does not break because a part of it cannot be fetched just now; what is broken itself is told as broken. */
import { afterEach, expect, test, vi } from "vitest";
import { untilHere } from "./until-here";

const network = { onLine: true };
const waiting = new Set<() => void>();
vi.stubGlobal("navigator", network);
vi.stubGlobal("addEventListener", (_: string, go: () => void) => waiting.add(go));
afterEach(() => {
  network.onLine = true;
});

test("without a network it waits, knocks at no door that is known to be shut, and comes with the network", async () => {
  network.onLine = false;
  const load = vi.fn<() => Promise<string>>(async () => {
    if (!network.onLine) throw new Error("no network");
    return "a dialog";
  });
  const part = untilHere(load);
  await vi.waitFor(() => expect(waiting.size).toBe(1));
  expect(load).toHaveBeenCalledTimes(1);
  network.onLine = true;
  for (const go of waiting) go();
  expect(await part).toBe("a dialog");
});

test("what does not come with a network is a fault", async () => {
  await expect(untilHere(() => Promise.reject(new Error("gone")))).rejects.toThrow("gone");
});

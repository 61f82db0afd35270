/** A shop of one's own is made by whoever waits for it, however slow the machine hashes. */
import { expect, test, vi } from "vitest";
import type { Call } from "@/lib/http/handle";
import { timeLeft, withRequest } from "@/lib/http/request-context";
import type { Session } from "@/lib/staff/session";
import { openShop } from "./open-shop";
import type { ShopInput } from "./shop";

const left: number[] = [];
vi.mock("@/lib/staff/read-viewer-of", () => ({ readViewerOf: async () => ({ org: { isDemo: true } }) }));
vi.mock("@/lib/staff/make-account", () => ({ makeAccount: async () => "an account" }));
vi.mock("./shop-row", () => ({ shopRow: async () => ({ row: {}, pinHash: "a hash" }) }));
vi.mock("@/lib/http/rpc-door", () => ({
  callWrite: async () => {
    left.push(timeLeft());
    return { status: 201, replayed: false, body: {} };
  },
  written: (answer: unknown) => answer,
}));

test("the time that hashing took is not taken from the books, so a shop that stands is not told as busy", async () => {
  const late = { id: "a request", deadline: performance.now() - 1_000 };
  await withRequest(late, () => openShop({} as Session, {} as ShopInput, { key: "a key" } as Call));
  expect(left).toHaveLength(1);
  expect(left[0]).toBeGreaterThan(2_000);
});

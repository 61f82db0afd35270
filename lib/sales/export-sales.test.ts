import { expect, test, vi } from "vitest";
import type { Session } from "@/lib/staff/session";

vi.mock("server-only", () => ({}));
const line = {
  at: "2026-11-20T10:00:00Z",
  register: "=Till",
  staff: null,
  items: -1,
  refunded: 0,
  methods: ["cash", "card"],
};
vi.mock("@/lib/supabase/call-rpc", () => ({
  callRpc: async () => ({ sales: [{ ...line, number: "T1-7", total: -250 }], nextCursor: null }),
}));
const { exportSales } = await import("./export-sales");

test("an exchange that paid out is a negative figure in the file, and a till's name is no formula", async () => {
  const text = await (await exportSales({} as Session, {})).text();
  expect(text.split("\n")).toEqual([
    "number,at,register,staff,items,total,refunded,methods",
    "T1-7,2026-11-20T10:00:00Z,'=Till,,-1,-250,0,cash card",
    "",
  ]);
});

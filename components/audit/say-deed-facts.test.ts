import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { makeFormat } from "@/lib/format/use-format";
import messages from "@/messages/en/audit.json";
import type { T } from "./say-act";
import { sayDeedFacts } from "./say-deed-facts";

const t = createTranslator({ locale: "en", messages: { audit: messages }, namespace: "audit" }) as unknown as T;
const say = (facts: Record<string, unknown>) => sayDeedFacts(t, makeFormat("en-GB", "Europe/Berlin", "EUR"), facts);

test("facts have words, sums are money, numbers of rows are short, and what has no word stays as written", () => {
  expect(
    say({ how: "pin", deviceId: "0190a1b2-0000-7000-8000-00000000abcd", float: 12_050, copy: true, gone: null }),
  ).toBe("with PIN · browser …abcd · float €120.50 · copy yes");
  expect(
    say({ act: "POST /api/stock/adjust", failures: 1200, members: ["name", "0190a1b2-0000-7000-8000-00000000abcd"] }),
  ).toBe("for Adjusted stock · wrong in a row 1,200 · fields name, …abcd");
  expect(say({ how: "ghost", role: "owner", reason: "pin" })).toBe("with ghost · role owner · reason pin");
  expect(say({ unheard: { of: 1 }, reason: "till 2" })).toBe('unheard {"of":1} · reason till 2');
});

test("a balance is money, unless it is one of points", () => {
  expect(say({ account: "points", change: -1500, balance: 120 })).toBe("account points · change -1,500 · balance 120");
  expect(say({ account: "credit", change: 500, balance: 12_050 })).toBe(
    "account credit · change €5.00 · balance €120.50",
  );
  expect(say({ reason: "lost", balance: 900 })).toBe("reason lost · balance €9.00");
});

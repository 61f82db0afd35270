import { beforeAll, expect, test, vi } from "vitest";
import { readReceiptToken, receiptToken } from "./receipt-link";

const one = { orgId: "0f5b6d7e-1111-4222-8333-444455556666", saleId: "0f5b6d7e-aaaa-4bbb-8ccc-ddddeeeeffff" };

vi.mock("@/lib/env", () => ({ env: () => ({ STOCKPROOF_PEPPER: "a pepper for this test" }) }));

let token = "";
beforeAll(() => {
  token = receiptToken(one);
});

test("a link opens the receipt it was made for", () => {
  expect(readReceiptToken(token)).toEqual(one);
});

test("a link that was changed, cut or made up opens nothing", () => {
  const other = "0f5b6d7e-aaaa-4bbb-8ccc-ddddeeee0000";
  for (const bad of [
    token.replace(one.saleId, other),
    token.slice(0, -1),
    `${token}x`,
    `${one.orgId}.${one.saleId}.${"A".repeat(43)}`,
    `${one.orgId}.${one.saleId}`,
    "",
    "../../etc/passwd",
  ])
    expect(readReceiptToken(bad)).toBeNull();
});

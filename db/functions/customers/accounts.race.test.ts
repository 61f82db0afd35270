/** Points, credit and gift cards are spent by many tills at once and never twice. */
import { createHash, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { read, refusal, sign, write } from "../../testing/doors";
import { given, type Shop } from "../../testing/given";
import { sqlOne } from "../../testing/sql";

const hash = (code: string): string => createHash("sha256").update(code).digest("hex");

async function card(shop: Shop, amount: number): Promise<{ id: string; code: string }> {
  const code = randomUUID().replaceAll("-", "").slice(0, 16).toUpperCase();
  const { giftCard } = await write<{ giftCard: { id: string } }>(
    shop,
    "cashier",
    "create_gift_card",
    { body: { amount, payment: { method: "cash" } } },
    { p_code_hash: hash(code), p_last_four: code.slice(-4) },
  );
  return { id: giftCard.id, code };
}

/** Fifty sales of one mug at 500, each paid with `payment`; how many went through. */
async function race(shop: Shop, payment: Record<string, unknown>, customerId?: string): Promise<number> {
  const tries = await Promise.allSettled(
    Array.from({ length: 50 }, () =>
      shop.sell("mug", 1, { body: { payments: [{ ...payment, amount: 500 }], ...(customerId ? { customerId } : {}) } }),
    ),
  );
  const refused = tries.filter((t) => t.status === "rejected").map((t) => (t.reason as { code?: string }).code);
  expect(new Set(refused)).toEqual(new Set(["balance_short"]));
  return tries.length - refused.length;
}

const customerWith = async (shop: Shop, account: "points" | "credit", change: number): Promise<string> => {
  const { customer } = await write<{ customer: { id: string } }>(shop, "cashier", "create_customer", {
    body: { name: "Race" },
  });
  const body = { account, change, reason: "opening" };
  const signatureId = await sign(shop, "manager", "POST /api/customers/:id/adjustments", body);
  await write(shop, "manager", "adjust_account", { path: { id: customer.id }, body, signatureId });
  return customer.id;
};

test("fifty tills spend one gift card of seven mugs: seven are sold", async () => {
  const shop = await given({ mug: 60 }, { price: 500 });
  const { code, id } = await card(shop, 3500);
  expect(await race(shop, { method: "gift_card", code })).toBe(7);
  expect(await read(shop, "cashier", "read_gift_card", { path: { id } })).toMatchObject({
    giftCard: { balanceMinor: 0 },
  });
  expect(await shop.violations()).toEqual([]);
});

test("fifty tills spend store credit for five mugs: five are sold", async () => {
  const shop = await given({ mug: 60 }, { price: 500 });
  const id = await customerWith(shop, "credit", 2500);
  expect(await race(shop, { method: "store_credit" }, id)).toBe(5);
  expect(await shop.violations()).toEqual([]);
});

test("fifty tills spend points for four mugs: four are sold, and no point is earned on points", async () => {
  const shop = await given({ mug: 60 }, { price: 500 });
  const id = await customerWith(shop, "points", 2000);
  expect(await race(shop, { method: "points" }, id)).toBe(4);
  expect(await sqlOne("select points::int from public.customers where id = $1", [id])).toEqual({ points: 0 });
  expect(await shop.violations()).toEqual([]);
});

test("a gift card: sold into the drawer, topped up, found by its code, closed", async () => {
  const shop = await given({ mug: 3 });
  const { code, id } = await card(shop, 1000);
  expect(
    await sqlOne("select expected from internal.expected_cash($1, $2) as expected", [shop.org, shop.shift]),
  ).toEqual({ expected: "1000" });
  await write(shop, "cashier", "top_up_gift_card", {
    path: { id },
    body: { amount: 500, payment: { method: "card", reference: "T77" } },
  });
  const spaced = `${code.slice(0, 4)} ${code.slice(4).toLowerCase()}`;
  expect(await read(shop, "cashier", "read_gift_card_by_code", { query: { code: spaced } })).toMatchObject({
    giftCard: { id, balanceMinor: 1500 },
  });
  await write(shop, "supervisor", "deactivate_gift_card", { path: { id }, body: { reason: "stolen" } });
  expect(
    (await refusal(shop.sell("mug", 1, { body: { payments: [{ method: "gift_card", amount: 500, code }] } }))).code,
  ).toBe("balance_short");
  expect(
    (
      await refusal(
        write(shop, "cashier", "top_up_gift_card", { path: { id }, body: { amount: 1, payment: { method: "card" } } }),
      )
    ).code,
  ).toBe("gift_card_closed");
  expect(await shop.violations()).toEqual([]);
});

test("a card that is given away is signed", async () => {
  const shop = await given({});
  const body = { amount: 1000, payment: { method: "none" } };
  const more = { p_code_hash: hash("PRESENT"), p_last_four: "SENT" };
  expect((await refusal(write(shop, "cashier", "create_gift_card", { body }, more))).code).toBe("signature_required");
  const signatureId = await sign(shop, "manager", "POST /api/gift-cards", body);
  await write(shop, "cashier", "create_gift_card", { body, signatureId }, more);
  expect(await shop.violations()).toEqual([]);
});

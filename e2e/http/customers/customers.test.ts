/** Customers, gift cards, webhooks, reports and the API's document, as programs meet them. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { given } from "../../../db/testing/given";
import { doorsOf as knock } from "../../fixtures/door";
import { testStack } from "../../../db/testing/stack";
import { startReceiver } from "../../../db/testing/receiver";
import { eventually } from "../../../db/testing/worker";

type Method = Parameters<ReturnType<typeof knock>>[0];
interface Loose {
  code: string;
  customer: { id: string } & Record<string, unknown>;
  customers: unknown[];
  giftCard: { code: string; id: string };
  paths: Record<
    string,
    Record<string, { operationId: string; requestBody?: { content: Record<string, { example?: unknown }> } }>
  >;
}
const doorsOf = (token: string | null) => (method: Method, path: string, body?: unknown, key?: string) =>
  knock(token)<Loose>(method, path, body, key ? { key } : {});

test("a customer is made, found, changed, forgotten; another shop and another role are told no", async () => {
  const shop = await given({ mug: 5 });
  const other = await given({});
  const [cashier, owner, stranger] = [
    doorsOf(await shop.token("cashier")),
    doorsOf(await shop.token("owner")),
    doorsOf(await other.token("owner")),
  ];
  const made = await cashier("POST", "/api/customers", { name: "Ada Lovelace", email: "ADA@x.example" });
  expect(made.status).toBe(201);
  const { id } = made.body.customer;
  const found = await cashier("GET", "/api/customers?q=love");
  expect(found.body.customers).toMatchObject([{ id, email: "ada@x.example", points: 0 }]);
  expect((await cashier("PATCH", `/api/customers/${id}`, { note: "likes tea" })).status).toBe(200);
  expect((await owner("GET", `/api/customers/${id}`)).body.customer).toMatchObject({ note: "likes tea", sales: [] });
  expect((await stranger("GET", `/api/customers/${id}`)).body.code).toBe("customer_not_found");
  expect((await cashier("POST", `/api/customers/${id}/erasure`, {})).body.code).toBe("forbidden");
  expect((await owner("POST", `/api/customers/${id}/erasure`, {})).status).toBe(200);
  expect((await cashier("GET", "/api/customers?q=love")).body.customers).toEqual([]);
  const wrong = await cashier("POST", "/api/customers", { name: "X", points: 1_000_000 });
  expect({ status: wrong.status, code: wrong.body.code }).toEqual({ status: 400, code: "unknown_member" });
});

test("a gift card's code is told once more under the same key, and its balance to whoever has the code", async () => {
  const shop = await given({ mug: 5 });
  const cashier = doorsOf(await shop.token("cashier"));
  const key = randomUUID();
  const body = { amount: 2500, payment: { method: "cash" } };
  const first = await cashier("POST", "/api/gift-cards", body, key);
  const again = await cashier("POST", "/api/gift-cards", body, key);
  expect(first.status).toBe(201);
  expect(again.body).toEqual(first.body);
  expect(again.headers.get("idempotency-replayed")).toBe("true");
  const { code, id } = first.body.giftCard;
  expect((await cashier("POST", "/api/gift-cards/enquiries", { code: code.toLowerCase() })).body).toMatchObject({
    giftCard: { id, balanceMinor: 2500 },
  });
  expect((await cashier("POST", "/api/gift-cards/enquiries", { code: "0000-0000-0000-0000" })).body.code).toBe(
    "gift_card_not_found",
  );
});

test("an endpoint may not point inward, and one that may is told of a sale", async () => {
  const shop = await given({ mug: 5 });
  const owner = doorsOf(await shop.token("owner"));
  const cashier = doorsOf(await shop.token("cashier"));
  for (const url of [
    "https://169.254.169.254/latest",
    "https://10.0.0.1/x",
    "https://user:pw@shop.example/",
    "https://[::ffff:10.0.0.1]/",
  ]) {
    expect((await owner("POST", "/api/webhook-endpoints", { name: "In", url })).body.code).toBe("endpoint_inward");
  }
  expect((await cashier("GET", "/api/webhook-endpoints")).body.code).toBe("forbidden");
  const hook = await startReceiver();
  const made = await owner("POST", "/api/webhook-endpoints", {
    name: "Out",
    url: hook.url(),
    eventTypes: ["sale.completed"],
  });
  expect(made.status).toBe(201);
  await shop.sell("mug", 1);
  await eventually(() => hook.received.length === 1);
  await hook.kill();
});

test("a report is read and exported by those who may", async () => {
  const shop = await given({ mug: 5 });
  await shop.sell("mug", 2);
  const manager = doorsOf(await shop.token("manager"));
  const { body } = await manager("GET", "/api/reports/products");
  expect(body).toMatchObject({ rows: [{ sku: "MUG", quantity: "2", net: 1000 }] });
  const csv = await fetch(new URL("/api/reports/products/csv", testStack().appUrl), {
    headers: { authorization: `Bearer ${await shop.token("manager")}` },
  });
  expect(csv.headers.get("content-type")).toContain("text/csv");
  expect(await csv.text()).toContain("mug,MUG,2,10.00");
  expect((await doorsOf(await shop.token("cashier"))("GET", "/api/reports/days")).body.code).toBe("forbidden");
  expect((await manager("GET", "/api/reports/nonsense")).status).toBe(400);
});

test("the document describes every body with an example", async () => {
  const { body } = await doorsOf(null)("GET", "/api/openapi.json");
  const operations = Object.values(body.paths).flatMap((methods) => Object.values(methods));
  const bare = operations.filter(({ requestBody }) => {
    const json = requestBody?.content["application/json"];
    return json !== undefined && json.example === undefined;
  });
  expect(bare.map(({ operationId }) => operationId)).toEqual([]);
});

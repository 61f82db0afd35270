/** The stock room at its doors: who may post which movement, what must be signed, what is taken back once, whose files are whose. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { given } from "../../db/testing/given";
import { ROLES, type StaffRole } from "../../db/testing/given-rows";
import { sign } from "../../db/testing/stock-room";
import type { Moved } from "../../lib/stock/stock";
import { doorsOf } from "../fixtures/door";

const backRoom: StaffRole[] = ["supervisor", "manager", "owner"];
type Shop = Awaited<ReturnType<typeof given>>;
const as = async (shop: Shop, role: StaffRole) => doorsOf(await shop.token(role));

test("each role posts what the table lets it post, and is told 403 for the rest", async () => {
  const shop = await given({ mug: 100 });
  const inventoryId = shop.product("mug").inventoryId;
  const writeOff = { inventoryId, quantity: "1", reason: "broken" };
  const acts: [path: string, body: object, roles: StaffRole[]][] = [
    ["/api/stock/receive", { inventoryId, quantity: 1 }, backRoom],
    ["/api/stock/consume", { inventoryId, quantity: 1, reason: "job" }, ["picker", ...backRoom]],
    ["/api/stock/adjust", { inventoryId, delta: 1, reason: "miscount" }, backRoom],
    [
      "/api/stock/transfer",
      { fromInventoryId: inventoryId, toLocationId: shop.places.backroom, quantity: 1 },
      backRoom,
    ],
    ["/api/stock/write-off", writeOff, backRoom],
    ["/api/stock/counts", { locationId: shop.places.floor }, backRoom],
  ];
  for (const role of ROLES) {
    const knock = await as(shop, role);
    for (const [path, body, roles] of acts) {
      const signature = path.endsWith("write-off")
        ? { id: await sign(shop, "manager", `POST ${path}`, writeOff) }
        : undefined;
      const answer = await knock("POST", path, signature ? { ...body, signature } : body);
      expect([role, path, answer.status, answer.body.code]).toEqual(
        roles.includes(role) ? [role, path, 201, undefined] : [role, path, 403, "forbidden"],
      );
    }
  }
  expect(await shop.violations()).toEqual([]);
});

test("a movement has the fields of the contract, and a replay answers the same and says so", async () => {
  const shop = await given({ oolong: "11.52 g" });
  const knock = await as(shop, "supervisor");
  const key = randomUUID();
  const consume = () =>
    knock<Moved>(
      "POST",
      "/api/stock/consume",
      { inventoryId: shop.product("oolong").inventoryId, quantity: "1.50", reason: "job" },
      { key },
    );
  const first = await consume();
  expect(first.body.movements).toMatchObject([
    {
      seq: 2,
      type: "consumed",
      quantityChange: "-1.5",
      quantityBefore: "11.52",
      quantityAfter: "10.02",
      reversesTransactionId: null,
    },
  ]);
  expect(first.body.movements[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
  const again = await consume();
  expect(again.body).toEqual(first.body);
  expect([again.status, again.headers.get("idempotency-replayed")]).toEqual([201, "true"]);
  expect(await shop.level("oolong")).toMatchObject({ quantity: "10.02" });
});

test("unsigned, unknown, impossible: each is refused by its own name, and nothing moves", async () => {
  const shop = await given({ mug: 5 });
  const knock = await as(shop, "manager");
  const inventoryId = shop.product("mug").inventoryId;
  const cases: [path: string, body: object, status: number, code: string][] = [
    ["write-off", { inventoryId, quantity: 1, reason: "broken" }, 400, "signature_required"],
    ["adjust", { inventoryId, delta: -11, reason: "x" }, 400, "signature_required"],
    ["consume", { inventoryId, quantity: 6, reason: "job" }, 409, "insufficient_stock"],
    ["consume", { inventoryId, quantity: 1.5, reason: "job" }, 422, "invalid_quantity"],
    ["receive", { inventoryId, quantity: 0 }, 422, "invalid_quantity"],
    ["receive", { inventoryId: randomUUID(), quantity: 1 }, 404, "stock_not_found"],
    ["receive", { inventoryId, quantity: 1, org_id: shop.org }, 400, "unknown_member"],
    [
      "transfer",
      { fromInventoryId: inventoryId, toInventoryId: inventoryId, quantity: 1 },
      400,
      "same_location_transfer",
    ],
  ];
  for (const [path, body, status, code] of cases) {
    const answer = await knock("POST", `/api/stock/${path}`, body);
    expect([path, answer.status, answer.body.code]).toEqual([path, status, code]);
  }
  expect(await shop.level("mug")).toMatchObject({ quantity: "5" });
});

test("a movement is taken back once", async () => {
  const shop = await given({ mug: 5 });
  const knock = await as(shop, "manager");
  const { body } = await knock<Moved>("POST", "/api/stock/receive", {
    inventoryId: shop.product("mug").inventoryId,
    quantity: 3,
  });
  const path = `/api/stock/transactions/${body.movements[0]?.id}/reversal`;
  expect((await knock<Moved>("POST", path, { reason: "mistake" })).body.movements).toMatchObject([
    { type: "reversed", quantityChange: "-3" },
  ]);
  expect((await knock("POST", path, { reason: "mistake" })).body).toMatchObject({
    status: 409,
    code: "already_reversed",
  });
});

test("files live under one's own prefix, and what could run is not kept", async () => {
  const [shop, stranger] = [await given(), await given()];
  const token = await shop.token("manager");
  const { testStack } = await import("../../db/testing/stack");
  const put = async (org: string, name: string, content: string | Uint8Array<ArrayBuffer>) => {
    const answer = await fetch(`${testStack().appUrl}/api/documents/${org}/products/${name}`, {
      method: "PUT",
      headers: { authorization: `Bearer ${token}`, "idempotency-key": randomUUID() },
      // a text would bring a media type of its own
      body: typeof content === "string" ? new TextEncoder().encode(content) : content,
    });
    return [answer.status, ((await answer.json()) as { code?: string }).code];
  };
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
  expect(await put(shop.org, "mug.png", png)).toEqual([201, undefined]);
  expect(await put(stranger.org, "mug.png", png)).toEqual([403, "wrong_prefix"]);
  expect(await put(shop.org, "mug.png", "<html>")).toEqual([422, "document_refused"]);
  expect(await put(shop.org, "mug.svg", "<svg><script>1</script></svg>")).toEqual([422, "document_refused"]);
  expect((await put(shop.org, "..%2F..%2Fetc%2Fpasswd", png))[0]).toBe(400);
});

test("the table comes as a file that a spreadsheet opens safely", async () => {
  const shop = await given({ "=cmd|' /C calc'!A0": 2 });
  const { body, headers } = await (await as(shop, "manager"))<string>("GET", "/api/stock/export");
  expect(headers.get("content-type")).toContain("text/csv");
  expect(body).not.toMatch(/^=|,=|\n=/);
  expect(body.trim().split("\n")).toHaveLength(2);
});

test("how many rows a file holds is asked without fetching it", async () => {
  const shop = await given({ mug: 6, cup: 5 });
  await shop.sell("mug", 1);
  const knock = await as(shop, "manager");
  const rowsOf = async (path: string) => {
    const { status, headers, body } = await knock<string>("HEAD", path);
    return [status, headers.get("x-row-count"), body];
  };
  expect(await rowsOf("/api/stock/export")).toEqual([200, "2", ""]);
  expect(await rowsOf("/api/stock/export?q=cup")).toEqual([200, "1", ""]);
  expect(await rowsOf("/api/stock/transactions/export")).toEqual([200, "3", ""]);
  expect(await rowsOf("/api/stock/transactions/export?type=sold")).toEqual([200, "1", ""]);
});

test("the ledger comes as a file of exactly its filter, however many pages that is, each line with its paper", async () => {
  const shop = await given({ "=mug": 600, cup: 5 });
  const sold = [await shop.sell("=mug", 1), await shop.sell("=mug", 2)];
  await shop.sell("cup", 1);
  const knock = await as(shop, "auditor");
  const fileOf = async (filter: string) => {
    const { status, headers, body } = await knock<string>("GET", `/api/stock/transactions/export?${filter}`);
    expect([status, headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"]);
    return body.trim().split("\n").slice(1);
  };
  const lines = await fileOf(`type=sold&productId=${shop.product("=mug").id}`);
  expect(lines.map((line) => line.split(",")[7])).toEqual(["-2", "-1"]);
  expect(lines.map((line) => line.split(",")[13])).toEqual([sold[1]?.number, sold[0]?.number]);
  expect(lines.join("\n")).not.toMatch(/(^|,)=/m);
  expect(await fileOf("type=counted")).toEqual([]);
  const forbidden = await (await as(shop, "cashier"))("GET", "/api/stock/transactions/export");
  expect(forbidden.status).toBe(403);
});

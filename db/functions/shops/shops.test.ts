/** A shop of one's own: made once per key, only out of a demo; people get logins; the set-up list believes the books and nobody else. */
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { POST as signIn } from "@/app/api/session/route";
import { GET as readSetup } from "@/app/api/set-up/route";
import { POST as openShop } from "@/app/api/shops/route";
import { PUT as giveLogin } from "@/app/api/staff/[id]/login/route";
import { POST as notePrint } from "@/app/api/pos/sales/[id]/prints/route";
import { given, type Shop } from "@/db/testing/given";
import { sql, sqlOne } from "@/db/testing/sql";
import { useStackEnvironment, visitor } from "@/db/testing/visitor";

beforeAll(useStackEnvironment);

const anEmail = () => `owner-${randomUUID()}@corner.example`;
const form = (more: object = {}) => ({
  name: "Tea & Tins",
  currency: "GBP",
  timeZone: "Europe/London",
  locale: "en",
  taxName: "VAT",
  taxPercent: "20",
  taxIncluded: true,
  register: "Till 1",
  owner: "Iris",
  email: anEmail(),
  password: "correct horse battery",
  pin: "2468",
  closeDemo: false,
  ...more,
});
const demo = async (): Promise<Shop> => {
  const shop = await given({ mug: 3 });
  await sql("update public.orgs set is_demo = true where id = $1", [shop.org]);
  return shop;
};

test("the owner of a demo makes a shop of their own, once per key, and signs in there", async () => {
  const shop = await demo();
  const token = await shop.token("owner");
  const [key, body] = [randomUUID(), form()];
  const made = await visitor().send("POST", openShop, { token, key, body });
  expect(made).toMatchObject({ status: 201, body: { shop: { id: key } } });
  const again = await visitor().send("POST", openShop, { token, key, body });
  expect(again).toMatchObject({ status: 201, body: made.body });
  const { email, password } = body;
  const entered = await visitor().send("POST", signIn, { body: { email, password } });
  expect(entered).toMatchObject({
    status: 200,
    body: { staff: { name: "Iris", role: "owner" }, org: { id: key, currency: "GBP", isDemo: false } },
  });
  expect(await sql("select * from public.verify_ledger($1)", [key])).toEqual([]);
  expect(await sqlOne("select count(*)::int as n from public.orgs where id = $1", [key])).toEqual({ n: 1 });
});

test("only a demo is made one's own, and an e-mail belongs to one person", async () => {
  const real = await given({ mug: 3 });
  const send = async (shop: Shop, body: object) =>
    visitor().send("POST", openShop, { token: await shop.token("owner"), key: randomUUID(), body });
  expect(await send(real, form())).toMatchObject({ status: 403, body: { code: "demo_only" } });
  const shop = await demo();
  const body = form();
  expect(await send(shop, body)).toMatchObject({ status: 201 });
  expect(await send(shop, body)).toMatchObject({ status: 409, body: { code: "email_taken" } });
});

test("an owner gives a person a login; it works, is written down without its secret, and replaces the one before", async () => {
  const shop = await given({ mug: 1 });
  const token = await shop.token("owner");
  const { person } = await shop.hire("manager");
  const [first, second] = [anEmail(), anEmail()];
  const give = (id: string, email: string, as = token) =>
    visitor().send("PUT", giveLogin, {
      token: as,
      key: randomUUID(),
      params: { id },
      body: { email, password: "correct horse battery" },
    });
  const enter = (email: string) =>
    visitor().send("POST", signIn, { body: { email, password: "correct horse battery" } });
  expect(await give(person.id, first)).toMatchObject({ status: 200 });
  expect(await enter(first)).toMatchObject({ status: 200, body: { staff: { id: person.id, role: "manager" } } });
  const other = await shop.hire("auditor");
  expect(await give(other.person.id, first)).toMatchObject({ status: 409, body: { code: "email_taken" } });
  expect(await give(person.id, second)).toMatchObject({ status: 200 });
  expect(await enter(second)).toMatchObject({ status: 200 });
  expect(await enter(first)).toMatchObject({ status: 401, body: { code: "credentials_wrong" } });
  expect(await give(person.id, anEmail(), await shop.token("manager"))).toMatchObject({ status: 403 });
  expect(await give(randomUUID(), anEmail())).toMatchObject({ status: 404, body: { code: "not_found" } });
  const lines = await sql<{ line: string }>(
    "select a::text as line from public.audit_log a where org_id = $1 and act = 'give_login'",
    [shop.org],
  );
  expect(lines).toHaveLength(2);
  expect(lines.map(({ line }) => line).join()).not.toContain("horse");
});

test("nobody signs in at a business that was closed, by password, key or till", async () => {
  const shop = await given({ mug: 1 });
  const { person } = await shop.hire("owner");
  const email = anEmail();
  await visitor().send("PUT", giveLogin, {
    token: await shop.token("owner"),
    key: randomUUID(),
    params: { id: person.id },
    body: { email, password: "correct horse battery" },
  });
  await sql("update public.orgs set closed_at = now() where id = $1", [shop.org]);
  expect(await visitor().send("POST", signIn, { body: { email, password: "correct horse battery" } })).toMatchObject({
    status: 401,
    body: { code: "credentials_wrong" },
  });
});

test("the set-up list is done when the books say so", async () => {
  const shop = await given({}, { pins: false });
  const setup = async () =>
    (await visitor().send("GET", readSetup, { token: await shop.token("manager") })).body.setup as unknown;
  expect(await setup()).toMatchObject({ price: false, stock: false, sale: false, receipt: false, network: false });
  const full = await given({ mug: 3 });
  const sold = await full.sell("mug", 1);
  const asked = async () => (await visitor().send("GET", readSetup, { token: await full.token("manager") })).body.setup;
  expect(await asked()).toMatchObject({ price: true, stock: true, sale: true, receipt: false });
  const print = async (id: string) =>
    visitor().send("POST", notePrint, {
      token: await full.token("cashier"),
      key: randomUUID(),
      params: { id },
      body: { copy: false },
    });
  expect(await print(randomUUID())).toMatchObject({ status: 404, body: { code: "sale_not_found" } });
  expect(await print(sold.id)).toMatchObject({ status: 201 });
  expect(await asked()).toMatchObject({ receipt: true });
});

/**
 * `given({ mug: 3 })` makes a business of its own, so that tests run side by side and look only at what they made:
 *
 *   const shop = await given({ mug: 3, oolong: "11.52 g" });
 *   await shop.sell("mug", 1);
 *   expect(await shop.violations()).toEqual([]);
 */
import { type Api, apiWith, type Claims, mintToken, systemApi } from "./api";
import {
  insertGround,
  insertPeople,
  type Ground,
  type Options,
  type Person,
  type Place,
  ROLES,
  type StaffRole,
} from "./given-rows";
import { insertStock, type Product, receive, type Stock } from "./given-stock";
import { rpc } from "./rpc";
import { sql, sqlOne, withClient } from "./sql";
import { randomUUID } from "node:crypto";

export interface Sold {
  id: string;
  number: string;
  total: number;
  change: number;
  lines: {
    id: string;
    inventoryId: string;
    quantity: number;
    oldQuantity: number;
    newQuantity: number;
    total: number;
  }[];
}
export interface SellOptions {
  by?: StaffRole;
  key?: string;
  /** Further members of the sale's body. */
  body?: Record<string, unknown>;
}
export type Violation = {
  invariant: number;
  rule: string;
  inventory_id: string | null;
  ref: string | null;
  facts: unknown;
};
type Basket = [name: string, quantity: number | string][];

export type Shop = Awaited<ReturnType<typeof given>>;

export async function given(stock: Stock = {}, options: Options = {}) {
  const { ground, products } = await withClient(async (client) => {
    await client.query("begin");
    const made = await insertGround(client, options);
    const stocked = await insertStock(client, made, stock, options);
    await client.query("commit");
    return { ground: made, products: stocked };
  });
  return { ...ground, products, ...people(ground), ...shelves(ground, products), ...till(ground, products) };
}

function claimsOf(ground: Ground, person: Person): Claims {
  return {
    role: "authenticated",
    sub: person.id,
    org_id: ground.org,
    store_id: ground.store,
    staff_id: person.id,
    staff_role: person.role,
    register_id: ground.register,
    session_id: person.sessionId,
  };
}

function people(ground: Ground) {
  const clients = new Map<string, Promise<Api>>();
  const apiOf = (person: Person): Promise<Api> => {
    const known = clients.get(person.id) ?? mintToken(claimsOf(ground, person)).then(apiWith);
    clients.set(person.id, known);
    return known;
  };
  return {
    /** What a session token of this person says. */
    claims: (role: StaffRole): Claims => claimsOf(ground, ground.people[role]),
    token: (role: StaffRole): Promise<string> => mintToken(claimsOf(ground, ground.people[role])),
    /** At the data API as this person; without a role as the system. */
    api: async (role?: StaffRole): Promise<Api> => (role === undefined ? systemApi() : apiOf(ground.people[role])),
    /** One more person of a role: an approver, a second cashier. */
    hire: async (role: StaffRole): Promise<{ person: Person; api: Api; token: string }> => {
      const person: Person = { id: randomUUID(), role, sessionId: randomUUID() };
      await withClient((client) => insertPeople(client, ground, [person]));
      return { person, api: await apiOf(person), token: await mintToken(claimsOf(ground, person)) };
    },
    roles: ROLES,
  };
}

function productOf(products: Record<string, Product>, name: string): Product {
  const product = products[name];
  if (!product) throw new Error(`This shop was not given any ${name}: it has ${Object.keys(products).join(", ")}.`);
  return product;
}

function shelves(ground: Ground, products: Record<string, Product>) {
  return {
    product: (name: string): Product => productOf(products, name),
    /** What lies there, as exact decimal text. */
    level: async (name: string): Promise<{ quantity: string; reserved: string; version: number }> =>
      sqlOne(
        `select trim_scale(quantity)::text as quantity, trim_scale(reserved)::text as reserved, version::int as version
           from public.inventory where org_id = $1 and id = $2`,
        [ground.org, productOf(products, name).inventoryId],
      ),
    movements: async (name: string) =>
      sql<{ id: string; seq: string; type: string; quantity_change: string; reference: string | null }>(
        `select id, seq::text, type, trim_scale(quantity_change)::text as quantity_change, reference
           from public.inventory_transactions where org_id = $1 and inventory_id = $2 order by seq`,
        [ground.org, productOf(products, name).inventoryId],
      ),
    receive: async (name: string, quantity: number | string): Promise<void> =>
      withClient((client) => receive(client, ground.org, productOf(products, name).inventoryId, quantity)),
    /** The same goods at another place, with nothing there yet. */
    shelve: async (name: string, at: Place): Promise<string> => {
      const inventoryId = randomUUID();
      await sql(
        "insert into public.inventory (org_id, id, store_id, product_id, location_id) values ($1, $2, $3, $4, $5)",
        [ground.org, inventoryId, ground.store, productOf(products, name).id, ground.places[at]],
      );
      return inventoryId;
    },
    /** No row is the proof: the shelf equals the ledger, the chain holds, the money balances. */
    violations: async (): Promise<Violation[]> => sql("select * from public.verify_ledger($1)", [ground.org]),
  };
}

function till(ground: Ground, products: Record<string, Product>) {
  const { api } = people(ground);
  const sellAll = async (
    basket: Basket,
    { by = "cashier", key = randomUUID(), body = {} }: SellOptions = {},
  ): Promise<Sold> => {
    const lines = basket.map(([name, quantity]) => ({
      inventoryId: productOf(products, name).inventoryId,
      quantity: String(quantity),
    }));
    // Prices include tax unless the shop was given otherwise; then the test names its own payments.
    const total = basket.reduce(
      (sum, [name, quantity]) => sum + Math.round(productOf(products, name).priceMinor * Number(quantity)),
      0,
    );
    const sale = { lines, payments: [{ method: "cash", amount: total, tendered: total }], ...body };
    return rpc<Sold>(await api(by), "checkout", { p_sale: sale, p_idempotency_key: key });
  };
  return {
    sellAll,
    sell: (name: string, quantity: number | string, options?: SellOptions): Promise<Sold> =>
      sellAll([[name, quantity]], options),
  };
}

/**
 * The real shop of one model run: a connection of its own, every act one statement and one transaction, as its person. Commits are not
 * waited for on disk, since nothing is killed here; that alone makes thirty thousand acts affordable.
 */
import { randomUUID } from "node:crypto";
import pg from "pg";
import { insertGround, type Ground } from "../testing/given-rows";
import { insertStock } from "../testing/given-stock";
import { testStack } from "../testing/stack";
import type { Asked, Told } from "./deed";
import { PLACES, type Product, type Row, UNIT, World } from "./world";

/** As a door calls its function, with the caller's claims and, where asked, a signature made a moment before. */
const ACT = `create function pg_temp.act(p_fn text, p_claims jsonb, p_request jsonb, p_sign jsonb) returns jsonb language plpgsql as $$
declare
  v jsonb;
  v_id uuid;
begin
  if p_sign is not null then
    insert into public.signatures (org_id, kind, act, body_hash, body, signer_id, signer_role, expires_at)
    values ((p_claims ->> 'org_id')::uuid, 'signature', p_sign ->> 'act', internal.body_hash(p_request -> 'body'), p_request -> 'body',
      (p_sign ->> 'by')::uuid, 'manager', clock_timestamp() + interval '60 seconds') returning id into v_id;
    p_request := p_request || jsonb_build_object('signatureId', v_id);
  end if;
  perform set_config('request.jwt.claims', p_claims::text, true);
  if p_fn = 'checkout' then
    v := public.checkout(p_request -> 'body', (p_request ->> 'key')::uuid);
    return jsonb_build_object('status', 201, 'replayed', v -> 'replayed', 'body', v - 'replayed');
  elsif p_fn = 'release_order' then
    return jsonb_build_object('status', 200,
      'replayed', exists (select from public.idempotency i where i.org_id = (p_claims ->> 'org_id')::uuid and i.key = (p_request ->> 'key')::uuid),
      'body', public.release_order((p_request -> 'path' ->> 'id')::uuid, null, (p_request ->> 'key')::uuid));
  end if;
  execute format('select public.%I($1)', p_fn) into v using p_request;
  return v;
end $$`;

const RULES = [
  { method: "standard", split: true, places: ["warehouse", "backroom"] },
  { method: "pickup", split: false, places: ["floor"] },
  { method: "whole", split: false, places: ["warehouse", "backroom"] },
] as const;

export interface Beginning {
  isTaxIncluded: boolean;
  /** Whole units of each product on each shelf. */
  stock: number[];
}

export async function openConnection(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: testStack().databaseUrl, application_name: "model" });
  await client.connect();
  await client.query("set synchronous_commit = off");
  await client.query(ACT);
  return client;
}

export class Real {
  private constructor(
    readonly client: pg.Client,
    private readonly ground: Ground,
  ) {}

  static async make(client: pg.Client, { isTaxIncluded, stock }: Beginning): Promise<{ real: Real; model: World }> {
    await client.query("begin");
    const ground = await insertGround(client, { taxIncluded: isTaxIncluded, taxPercent: 19 });
    const given = await insertStock(
      client,
      ground,
      {
        mug: { quantity: 0, price: 900 },
        pot: { quantity: 0, price: 2501 },
        tea: { quantity: "0", unit: "gram", price: 12 },
      },
      {},
    );
    const products = Object.values(given).map(
      ({ id, sku, name, priceMinor }): Product => ({
        id,
        sku,
        name,
        price: priceMinor,
        ...(sku === "TEA" ? { unit: "gram", decimals: 4 } : { unit: "piece", decimals: 0 }),
      }),
    );
    const world = new World(products, isTaxIncluded, 19, ground);
    world.shifts.push({ id: ground.shift, expected: 0, isOpen: true });
    const floors = new Map(Object.values(given).map(({ id, inventoryId }) => [id, inventoryId]));
    world.rows = products.flatMap((product) =>
      PLACES.map(
        (place): Row => ({
          id: place === "floor" ? floors.get(product.id)! : randomUUID(),
          product,
          place,
          quantity: 0,
        }),
      ),
    );
    await client.query(
      `insert into public.inventory (org_id, id, store_id, product_id, location_id)
       select $1, r.* from jsonb_to_recordset($2) as r(id uuid, store uuid, product uuid, location uuid)`,
      [
        ground.org,
        JSON.stringify(
          world.rows
            .filter(({ place }) => place !== "floor")
            .map(({ id, product, place }) => ({
              id,
              store: ground.store,
              product: product.id,
              location: ground.places[place],
            })),
        ),
      ],
    );
    const deliveries = world.rows.flatMap((row, n) => {
      const quantity = stock[n % stock.length] ?? 0;
      if (quantity > 0) world.move(row, "received", quantity * UNIT);
      return quantity > 0
        ? [{ inventory_id: row.id, type: "received", quantity_change: quantity, reason: "opening" }]
        : [];
    });
    await client.query(
      "select internal.post_movements($1, array(select m from jsonb_populate_recordset(null::internal.movement, $2) m))",
      [ground.org, JSON.stringify(deliveries)],
    );
    await client.query("select internal.make_channel($1, 'web', $2)", [
      ground.org,
      JSON.stringify(
        RULES.map(({ places, ...rule }) => ({ ...rule, locations: places.map((place) => ground.places[place]) })),
      ),
    ]);
    await client.query("commit");
    return { real: new Real(client, ground), model: world };
  }

  /** Answers what was told, or the refusal's code; anything else is a fault. */
  async act({ fn, by, body = {}, path = {}, signAs }: Asked, key: string): Promise<Told | string> {
    const { org, store, register, people } = this.ground;
    const person = people[by];
    const claims = {
      role: "authenticated",
      org_id: org,
      store_id: store,
      staff_id: person.id,
      staff_role: by,
      register_id: register,
      session_id: person.sessionId,
    };
    const sign = signAs === undefined ? null : JSON.stringify({ act: signAs, by: people.manager.id });
    try {
      const { rows } = await this.client.query<{ told: Told }>("select pg_temp.act($1, $2, $3, $4) as told", [
        fn,
        JSON.stringify(claims),
        JSON.stringify({ body, path, key }),
        sign,
      ]);
      return rows[0]!.told;
    } catch (error) {
      const { code = "", hint } = error as pg.DatabaseError;
      if (!code.startsWith("PT") || !hint) throw error;
      return hint;
    }
  }

  /** The whole shop in one look, in the model's own words; and whatever the shop itself knows to be wrong with it. */
  async look() {
    const { rows } = await this.client.query<{ found: Found }>(
      `select jsonb_build_object(
        'rows', (select jsonb_object_agg(i.inventory_id, jsonb_build_array((i.quantity * ${UNIT})::bigint, (i.reserved * ${UNIT})::bigint)) from public.stock_levels i where i.org_id = $1),
        'ledger', (select jsonb_object_agg(x.inventory_id || ' ' || x.type, jsonb_build_object('count', x.n, 'sum', x.sum)) from (
          select t.inventory_id, t.type, count(*) as n, (sum(t.quantity_change) * ${UNIT})::bigint as sum from public.inventory_transactions t where t.org_id = $1 group by 1, 2) x),
        'disagree', (select count(*) from public.stock_levels l left join public.stock_from_ledger f on f.org_id = l.org_id and f.inventory_id = l.inventory_id
          where l.org_id = $1 and l.quantity <> coalesce(f.quantity, 0)),
        'paid', (select jsonb_build_object('cash', coalesce(sum(p.amount_minor) filter (where p.method = 'cash'), 0), 'card', coalesce(sum(p.amount_minor) filter (where p.method = 'card'), 0))
          from public.payments p where p.org_id = $1),
        'shifts', (select jsonb_object_agg(f.id, jsonb_build_array(internal.expected_cash(f.org_id, f.id), f.closed_at is null)) from public.shifts f where f.org_id = $1),
        'orders', (select coalesce(jsonb_object_agg(o.id, o.status), '{}') from public.orders o where o.org_id = $1),
        'sessions', (select coalesce(jsonb_object_agg(s.id, s.status), '{}') from public.picking_sessions s where s.org_id = $1),
        'sales', (select count(*) from public.sales s where s.org_id = $1),
        'refunds', (select count(*) from public.refunds r where r.org_id = $1),
        'wrong', (select coalesce(jsonb_agg(v), '[]') from public.verify_ledger($1) v)) as found`,
      [this.ground.org],
    );
    return rows[0]!.found;
  }
}

export interface Found {
  rows: Record<string, [number, number]>;
  ledger: Record<string, { count: number; sum: number }> | null;
  disagree: number;
  paid: Record<string, number>;
  shifts: Record<string, [number, boolean]>;
  orders: Record<string, string>;
  sessions: Record<string, string>;
  sales: number;
  refunds: number;
  wrong: unknown[];
}

/** What the look should find. */
export function foretell(world: World): Found {
  return {
    rows: Object.fromEntries(world.rows.map((row) => [row.id, [row.quantity, world.reserved(row)]])),
    ledger: world.ledger.size === 0 ? null : Object.fromEntries(world.ledger),
    disagree: 0,
    paid: { ...world.paid },
    shifts: Object.fromEntries(world.shifts.map(({ id, expected, isOpen }) => [id, [expected, isOpen]])),
    orders: Object.fromEntries(world.orders.map(({ id, status }) => [id, status])),
    sessions: Object.fromEntries(world.sessions.map(({ id, status }) => [id, status])),
    sales: world.sales.length,
    refunds: world.refunds,
    wrong: [],
  };
}

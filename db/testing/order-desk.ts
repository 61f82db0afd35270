/** An order desk for a given shop: the channel `web` (standard: warehouse, then backroom, split; pickup: floor) and its people's acts. */
import { randomUUID } from "node:crypto";
import type { Shop } from "./given";
import type { StaffRole } from "./given-rows";
import { rpc } from "./rpc";
import { sql } from "./sql";

export interface Line {
  sku?: string;
  productId?: string;
  quantity: number | string;
}
export interface Order {
  id: string;
  number: string;
  status: string;
  holdUntil: string | null;
  lines: {
    id: string;
    sku: string;
    productId: string;
    quantity: string;
    backordered: string;
    unallocated: string;
    allocations: { id: string; inventoryId: string; locationId: string; quantity: string; shipped: boolean }[];
  }[];
}
export interface PickingSession {
  id: string;
  status: string;
  lastActivityAt: string;
  stale: string | null;
  items: {
    id: string;
    inventoryId: string;
    productId: string;
    bin: string;
    quantityNeeded: string;
    quantityPicked: string;
  }[];
  progress: { id: string; orderId: string; productId: string; quantityNeeded: string; quantityPacked: string }[];
  orders: { id: string; status: string }[];
}
interface Written<Body> {
  status: number;
  replayed: boolean;
  body: Body;
}
type Asking = { path?: Record<string, string>; body?: Record<string, unknown>; key?: string; by?: StaffRole };

export const RULES = [
  { code: "standard", maySplit: true, places: ["warehouse", "backroom"] },
  { code: "pickup", maySplit: false, places: ["floor"] },
  { code: "whole", maySplit: false, places: ["warehouse", "backroom"] },
] as const;

/** What a function of the database answers over the API, or its refusal thrown. */
export async function call<T>(
  shop: Shop,
  by: StaffRole | undefined,
  fn: string,
  args: Record<string, unknown>,
): Promise<T> {
  return rpc(await shop.api(by), fn, args);
}

export type OrderDesk = Awaited<ReturnType<typeof orderDesk>>;

export async function orderDesk(shop: Shop, policy: "stop" | "backorder" = "stop") {
  const rules = RULES.map(({ code, maySplit, places }) => ({
    method: code,
    split: maySplit,
    locations: places.map((place) => shop.places[place]),
  }));
  await sql("select internal.make_channel($1, 'web', $2)", [shop.org, JSON.stringify(rules)]);
  await sql("update channels set short_policy = $2 where org_id = $1", [shop.org, policy]);
  const write = <Body>(
    fn: string,
    { path = {}, body = {}, key = randomUUID(), by = "supervisor" }: Asking,
  ): Promise<Written<Body>> => call(shop, by, fn, { p_request: { path, body, key } });
  const order = async (fn: string, id: string, asking: Asking = {}): Promise<Order> =>
    (await write<{ order: Order }>(fn, { ...asking, path: { id } })).body.order;
  const session = async (fn: string, id: string, asking: Asking = {}): Promise<PickingSession> =>
    (await write<{ session: PickingSession }>(fn, { by: "picker", ...asking, path: { id } })).body.session;
  return {
    write,
    place: async (lines: Line[], more: Record<string, unknown> = {}, asking: Asking = {}): Promise<Order> =>
      (
        await write<{ order: Order }>("place_order", {
          ...asking,
          body: { shippingMethod: "standard", lines, ...more },
        })
      ).body.order,
    reserve: (lines: Line[], more: Record<string, unknown> = {}): Promise<Order> =>
      call(shop, undefined, "reserve_order", {
        p_order: { channel: "web", shippingMethod: "standard", lines, ...more },
        p_org_id: shop.org,
        p_idempotency_key: randomUUID(),
      }),
    confirm: (id: string) => order("confirm_order", id),
    cancel: (id: string, asking: Asking = {}) =>
      order("cancel_order", id, { ...asking, body: { reason: "changed their mind" } }),
    ship: (id: string, asking: Asking = {}) => order("send_order", id, asking),
    deliver: (id: string) => order("deliver_order", id),
    giveBack: (id: string, lines: { lineId: string; quantity: number | string }[], restock = true) =>
      order("return_order", id, { body: { lines, restock } }),
    allocate: (id: string, lines?: { lineId: string; inventoryId: string; quantity: number | string }[]) =>
      order("allocate_order", id, { body: lines ? { lines } : {} }),
    read: async (id: string): Promise<Order> =>
      (await call<{ order: Order }>(shop, "supervisor", "read_order", { p_request: { path: { id } } })).order,
    startPicking: async (orderIds: string[], asking: Asking = {}): Promise<PickingSession> =>
      (await write<{ session: PickingSession }>("start_picking", { by: "picker", ...asking, body: { orderIds } })).body
        .session,
    pick: (id: string, itemId: string, quantity: number | string, shortReason?: string) =>
      session("pick_item", id, { body: shortReason ? { itemId, quantity, shortReason } : { itemId, quantity } }),
    beginPacking: (id: string) => session("begin_packing", id),
    pack: (id: string, orderId: string, productId: string, quantity: number | string = 1) =>
      session("pack_item", id, { body: { orderId, productId, quantity } }),
    unpack: (id: string, orderId: string, productId: string, quantity: number | string = 1) =>
      session("unpack_item", id, { body: { orderId, productId, quantity } }),
    complete: (id: string, orderId?: string) => session("complete_picking", id, { body: orderId ? { orderId } : {} }),
    callOff: (id: string) => session("cancel_picking", id),
    session: async (id: string): Promise<PickingSession> =>
      (await call<{ session: PickingSession }>(shop, "picker", "read_picking", { p_request: { path: { id } } }))
        .session,
    /** Picks everything of a session. */
    pickAll: async (started: PickingSession): Promise<PickingSession> => {
      for (const item of started.items) {
        await session("pick_item", started.id, { body: { itemId: item.id, quantity: item.quantityNeeded } });
      }
      return session("begin_packing", started.id);
    },
    sweep: () => call<{ undone: number; failed: number; expired: number }>(shop, undefined, "sweep_orders", {}),
  };
}

/** Promises goods of the floor to a web order, as a customer who collects them does. */
export async function promise(shop: Shop, name: string, quantity: number): Promise<void> {
  if ((await sql("select 1 from channels where org_id = $1", [shop.org])).length === 0) await orderDesk(shop);
  const body = { shippingMethod: "pickup", lines: [{ sku: shop.product(name).sku, quantity }] };
  await call(shop, "supervisor", "place_order", { p_request: { path: {}, body, key: randomUUID() } });
}

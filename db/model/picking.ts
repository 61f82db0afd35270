/** The walk and the boxes: several orders, one basket; packed ≤ picked ≤ needed at every step. */
import fc from "fast-check";
import { expect } from "vitest";
import { type Deed, pick, recent, type Told } from "./deed";
import { isUnallocated } from "./orders";
import {
  type Box,
  isQuantity,
  type Order,
  refuseIf,
  type Session,
  textOf,
  quantityOf,
  UNIT,
  type World,
} from "./world";

interface ToldSession {
  id: string;
  status: string;
  items: { id: string; inventoryId: string; quantityNeeded: string; quantityPicked: string }[];
  progress: { orderId: string; productId: string; quantityNeeded: string; quantityPacked: string }[];
}

const byId = (a: Order, b: Order): number => (a.id < b.id ? -1 : 1);
const openOrders = (world: World, session: Session): Order[] =>
  world.orders.filter((order) => order.session === session).toSorted(byId);

/** The shop's session is the model's, stop by stop and box by box. */
const tells = (session: Session) => (told: Told) => {
  const { session: shown } = told.body as { session: ToldSession };
  expect(shown.status).toBe(session.status);
  expect(
    Object.fromEntries(
      shown.items.map((item) => [item.inventoryId, [quantityOf(item.quantityNeeded), quantityOf(item.quantityPicked)]]),
    ),
  ).toEqual(Object.fromEntries(session.stops.map(({ row, needed, picked }) => [row.id, [needed, picked]])));
  expect(
    Object.fromEntries(
      shown.progress.map((line) => [
        `${line.orderId} ${line.productId}`,
        [quantityOf(line.quantityNeeded), quantityOf(line.quantityPacked)],
      ]),
    ),
  ).toEqual(
    Object.fromEntries(
      session.boxes.map(({ order, product, needed, packed }) => [`${order.id} ${product.id}`, [needed, packed]]),
    ),
  );
};

const quantities = fc.oneof(
  { weight: 10, arbitrary: fc.integer({ min: 1, max: 4 }).map((n) => n * UNIT) },
  { weight: 1, arbitrary: fc.nat(9_999) },
);

export const startPicking: Deed<number[]> = {
  name: "start picking",
  input: fc.array(fc.nat(30), { minLength: 1, maxLength: 3 }),
  aim(world, which) {
    const orders = [...new Set(which.flatMap((n) => recent(world.orders, n) ?? []))].toSorted(byId);
    if (orders.length === 0) return null;
    return {
      asked: { fn: "start_picking", by: "picker", body: { orderIds: orders.map(({ id }) => id) } },
      does() {
        for (const order of orders) {
          refuseIf(["picking", "packing"].includes(order.status), "order_in_session");
          refuseIf(order.status !== "reserved", "order_closed");
          refuseIf(isUnallocated(order), "order_not_allocated");
        }
        const session: Session = { id: "", status: "picking", stops: [], boxes: [] };
        for (const order of orders) {
          order.status = "picking";
          order.session = session;
          for (const { product, allocations } of order.lines) {
            const held = allocations.filter(({ reservation }) => reservation.isLive);
            for (const { row, quantity } of held) {
              const stop = session.stops.find((one) => one.row === row);
              if (stop) stop.needed += quantity;
              else session.stops.push({ id: "", row, needed: quantity, picked: 0 });
            }
            session.boxes.push({ order, product, needed: held.reduce((sum, one) => sum + one.quantity, 0), packed: 0 });
          }
        }
        world.sessions.push(session);
        return (told) => {
          const shown = (told.body as { session: ToldSession }).session;
          session.id = shown.id;
          for (const stop of session.stops)
            stop.id = shown.items.find(({ inventoryId }) => inventoryId === stop.row.id)!.id;
          tells(session)(told);
        };
      },
    };
  },
};

export const pickItem: Deed<{ session: number; stop: number; quantity: number; isShort: boolean }> = {
  name: "pick",
  input: fc.record({
    session: fc.nat(20),
    stop: fc.nat(8),
    quantity: quantities,
    isShort: fc.constantFrom(false, false, true),
  }),
  aim(world, { session: which, stop: at, quantity, isShort }) {
    const session = recent(world.sessions, which);
    const stop = session && pick(session.stops, at);
    if (!session || !stop) return null;
    const body = { itemId: stop.id, quantity: textOf(quantity), ...(isShort ? { shortReason: "not there" } : {}) };
    return {
      asked: { fn: "pick_item", by: "picker", path: { id: session.id }, body },
      does() {
        refuseIf(!["picking", "packing"].includes(session.status), "session_closed");
        refuseIf((quantity !== 0 || !isShort) && !isQuantity(quantity, stop.row.product), "invalid_quantity");
        refuseIf(stop.picked + quantity > stop.needed, "item_fully_picked");
        stop.picked += quantity;
        return tells(session);
      },
    };
  },
};

export const beginPacking: Deed<number> = {
  name: "begin packing",
  input: fc.nat(20),
  aim(world, which) {
    const session = recent(world.sessions, which);
    if (!session) return null;
    return {
      asked: { fn: "begin_packing", by: "picker", path: { id: session.id } },
      does() {
        refuseIf(!["picking", "packing"].includes(session.status), "session_closed");
        if (session.status === "picking") for (const order of openOrders(world, session)) order.status = "packing";
        session.status = "packing";
        return tells(session);
      },
    };
  },
};

function basketOf(session: Session, { product }: Box) {
  return {
    picked: session.stops.reduce((sum, stop) => sum + (stop.row.product === product ? stop.picked : 0), 0),
    packed: session.boxes.reduce((sum, box) => sum + (box.product === product ? box.packed : 0), 0),
  };
}

export const pack: Deed<{ session: number; box: number; quantity: number; isOut: boolean }> = {
  name: "pack",
  input: fc.record({
    session: fc.nat(20),
    box: fc.nat(8),
    quantity: quantities,
    isOut: fc.constantFrom(false, false, false, false, true),
  }),
  aim(world, { session: which, box: at, quantity, isOut }) {
    const session = recent(world.sessions, which);
    const box = session && pick(session.boxes, at);
    if (!session || !box) return null;
    const body = { orderId: box.order.id, productId: box.product.id, quantity: textOf(quantity) };
    return {
      asked: { fn: isOut ? "unpack_item" : "pack_item", by: "picker", path: { id: session.id }, body },
      does() {
        refuseIf(quantity === 0, "invalid_quantity");
        refuseIf(session.status !== "packing", "session_not_packing");
        const { status } = box.order;
        refuseIf(["ready_to_ship", "shipped"].includes(status), "order_completed");
        refuseIf(["cancelled", "rejected"].includes(status), "order_closed");
        refuseIf(!isQuantity(quantity, box.product), "invalid_quantity");
        const { picked, packed } = basketOf(session, box);
        refuseIf(isOut && box.packed < quantity, "nothing_to_unpack");
        refuseIf(!isOut && box.packed + quantity > box.needed, "item_fully_packed");
        refuseIf(!isOut && packed + quantity > picked, "no_more_units");
        box.packed += isOut ? -quantity : quantity;
        return tells(session);
      },
    };
  },
};

/** Of one product of an order only so much was there: the rest of its promises is given back, the first lines keep theirs. */
function letGoShort(world: World, { order, product, packed }: Box): void {
  let left = packed;
  for (const line of order.lines.filter((one) => one.product === product)) {
    const held = line.allocations
      .filter(({ reservation }) => reservation.isLive)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    for (const allocation of held) {
      const kept = Math.min(allocation.quantity, left);
      left -= kept;
      if (kept === allocation.quantity) continue;
      allocation.reservation.isLive = false;
      line.short += allocation.quantity - kept;
      if (kept > 0)
        line.allocations.push({
          ...allocation,
          id: "",
          quantity: kept,
          reservation: world.promise(allocation.row, kept),
        });
    }
  }
}

function leave(session: Session, order: Order): void {
  for (const box of session.boxes) if (box.order === order) box.packed = 0;
  order.session = undefined;
  order.status = "reserved";
}

export const complete: Deed<{ session: number; order: number | null }> = {
  name: "complete",
  input: fc.record({ session: fc.nat(20), order: fc.option(fc.nat(5)) }),
  aim(world, { session: which, order: at }) {
    const session = recent(world.sessions, which);
    if (!session) return null;
    const orders = [...new Set(session.boxes.map(({ order }) => order))];
    const one = at === null ? undefined : pick(orders, at);
    return {
      asked: { fn: "complete_picking", by: "picker", path: { id: session.id }, body: one ? { orderId: one.id } : {} },
      does() {
        refuseIf(session.status !== "packing", "session_not_packing");
        refuseIf(one !== undefined && one.session !== session, "order_not_found");
        const finished: Order[] = [];
        const left: Order[] = [];
        for (const order of openOrders(world, session).filter((open) => one === undefined || open === one)) {
          const boxes = session.boxes.filter((box) => box.order === order);
          const isLeft = one === undefined && boxes.every(({ packed }) => packed === 0);
          (isLeft ? left : finished).push(order);
          if (isLeft) continue;
          const isUnfinished = boxes.some((box) => {
            const { picked, packed } = basketOf(session, box);
            return box.packed < box.needed && picked > packed;
          });
          refuseIf(isUnfinished, "order_not_packed");
        }
        for (const order of left) leave(session, order);
        for (const order of finished) {
          for (const box of session.boxes) if (box.order === order && box.packed < box.needed) letGoShort(world, box);
          order.session = undefined;
          order.status = "ready_to_ship";
        }
        if (one === undefined) session.status = "completed";
        return tells(session);
      },
    };
  },
};

export const callOff: Deed<number> = {
  name: "call off",
  input: fc.nat(20),
  aim(world, which) {
    const session = recent(world.sessions, which);
    if (!session) return null;
    return {
      asked: { fn: "cancel_picking", by: "picker", path: { id: session.id } },
      does() {
        refuseIf(!["picking", "packing"].includes(session.status), "session_closed");
        for (const order of openOrders(world, session)) leave(session, order);
        session.status = "cancelled";
        return tells(session);
      },
    };
  },
};

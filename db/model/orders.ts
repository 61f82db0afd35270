/** Orders from reservation to shipment: what is promised, from which shelf, and what undoes it. */
import fc from "fast-check";
import { expect } from "vitest";
import { type Deed, pick, recent, type Told } from "./deed";
import {
  isQuantity,
  type Order,
  type PLACES,
  type Product,
  quantityOf,
  refuseIf,
  type Row,
  textOf,
  UNIT,
  type World,
} from "./world";

const METHODS = {
  standard: { maySplit: true, places: ["warehouse", "backroom"] },
  pickup: { maySplit: false, places: ["floor"] },
  whole: { maySplit: false, places: ["warehouse", "backroom"] },
} as const satisfies Record<string, { maySplit: boolean; places: readonly (typeof PLACES)[number][] }>;
type Method = keyof typeof METHODS;

interface Take {
  row: Row;
  quantity: number;
}

/** Which shelves give one line; undefined when they cannot give all of it. A line of one product never meets another of the same. */
function takesFor(world: World, method: Method, product: Product, quantity: number): Take[] | undefined {
  const { maySplit, places } = METHODS[method];
  const rows = places.map((place) => world.row(product, place));
  if (!maySplit) {
    const row = rows.find((one) => world.available(one) >= quantity);
    return row && [{ row, quantity }];
  }
  const takes: Take[] = [];
  let left = quantity;
  for (const row of rows) {
    const share = Math.min(left, world.available(row));
    if (share > 0) takes.push({ row, quantity: share });
    left -= share;
  }
  return left > 0 ? undefined : takes;
}

interface ToldOrder {
  id: string;
  status: string;
  lines: { allocations: { id: string; inventoryId: string; quantity: string }[] }[];
}

export const reserve: Deed<{ method: Method; wants: { product: number; quantity: number }[] }> = {
  name: "reserve",
  input: fc.record({
    method: fc.constantFrom<Method>("standard", "standard", "pickup", "whole"),
    wants: fc.uniqueArray(
      fc.record({
        product: fc.nat(2),
        quantity: fc.oneof(
          { weight: 15, arbitrary: fc.integer({ min: 1, max: 5 }).map((n) => n * UNIT) },
          { weight: 1, arbitrary: fc.nat(30_000) },
        ),
      }),
      { selector: ({ product }) => product, minLength: 1, maxLength: 3 },
    ),
  }),
  aim(world, { method, wants }) {
    const lines = wants.map(({ product, quantity }) => ({ product: pick(world.products, product)!, quantity }));
    const body = {
      shippingMethod: method,
      lines: lines.map(({ product, quantity }) => ({ productId: product.id, quantity: textOf(quantity) })),
    };
    const order: Order = { id: "", status: "reserved", lines: [], session: undefined };
    return {
      asked: { fn: "place_order", by: "supervisor", body },
      keyIsFree: () => order.status === "rejected",
      does() {
        refuseIf(
          lines.some(({ product, quantity }) => !isQuantity(quantity, product)),
          "invalid_quantity",
        );
        const planned = lines.map((line) => ({ ...line, takes: takesFor(world, method, line.product, line.quantity) }));
        refuseIf(
          planned.some(({ takes }) => takes === undefined),
          "out_of_stock",
        );
        order.lines = planned.map(({ product, quantity, takes = [] }) => ({
          product,
          quantity,
          short: 0,
          allocations: takes.map((take) => ({
            ...take,
            id: "",
            reservation: world.promise(take.row, take.quantity),
            isShipped: false,
          })),
        }));
        world.orders.push(order);
        return ({ body: told }) => {
          const { id, lines: toldLines } = (told as { order: ToldOrder }).order;
          order.id = id;
          for (const [n, line] of order.lines.entries()) {
            const allocations = toldLines[n]!.allocations;
            expect(allocations).toHaveLength(line.allocations.length);
            for (const mine of line.allocations) {
              const told_ = allocations.find(({ inventoryId }) => inventoryId === mine.row.id);
              expect(quantityOf(told_?.quantity)).toBe(mine.quantity);
              mine.id = told_!.id;
            }
          }
        };
      },
    };
  },
};

const tells = (order: Order) => (told: Told) =>
  expect(told.body).toMatchObject({ order: { id: order.id, status: order.status } });

/** Everything promised to an order goes back; its box is unpacked into the basket, and what nobody needs is not walked for. */
function giveUp(order: Order, status: string): void {
  const held = order.lines.flatMap(({ allocations }) => allocations).filter(({ reservation }) => reservation.isLive);
  for (const box of order.session?.boxes ?? []) if (box.order === order) box.packed = 0;
  for (const { row, quantity } of held) {
    const stop = order.session?.stops.find((one) => one.row === row);
    if (stop) stop.needed = Math.max(stop.picked, stop.needed - quantity);
  }
  for (const { reservation } of held) reservation.isLive = false;
  order.session = undefined;
  order.status = status;
}

export const release: Deed<number> = {
  name: "release",
  input: fc.nat(30),
  aim(world, which) {
    const order = recent(world.orders, which);
    if (!order) return null;
    return {
      asked: { fn: "release_order", by: "supervisor", path: { id: order.id } },
      does() {
        refuseIf(order.status !== "reserved", "order_closed");
        giveUp(order, "rejected");
        return ({ body }) => expect(body).toMatchObject({ id: order.id, status: "rejected" });
      },
    };
  },
};

export const cancel: Deed<number> = {
  name: "cancel",
  input: fc.nat(30),
  aim(world, which) {
    const order = recent(world.orders, which);
    if (!order) return null;
    return {
      asked: { fn: "cancel_order", by: "supervisor", path: { id: order.id }, body: { reason: "model" } },
      does() {
        refuseIf(!["reserved", "picking", "packing", "ready_to_ship"].includes(order.status), "order_closed");
        giveUp(order, "cancelled");
        return tells(order);
      },
    };
  },
};

/** Whether some unit of an order has no stock behind it any more: a count or a write-off took it back. */
export const isUnallocated = (order: Order): boolean =>
  order.lines.some(({ quantity, short, allocations }) => {
    const held = allocations.filter(({ reservation, isShipped }) => reservation.isLive || isShipped);
    return quantity - short > held.reduce((sum, one) => sum + one.quantity, 0);
  });

export const ship: Deed<number> = {
  name: "ship",
  input: fc.nat(30),
  aim(world, which) {
    const order = recent(world.orders, which);
    if (!order) return null;
    return {
      asked: { fn: "send_order", by: "picker", path: { id: order.id } },
      does() {
        const boxes = order.session?.boxes.filter((box) => box.order === order) ?? [];
        refuseIf(order.status === "picking", "order_not_packed");
        refuseIf(order.status === "packing" && boxes.some(({ packed, needed }) => packed < needed), "order_not_packed");
        refuseIf(!["reserved", "packing", "ready_to_ship"].includes(order.status), "order_closed");
        refuseIf(isUnallocated(order), "order_not_allocated");
        const held = order.lines
          .flatMap(({ allocations }) => allocations)
          .filter(({ reservation }) => reservation.isLive);
        refuseIf(held.length === 0, "order_not_allocated");
        for (const allocation of held) {
          allocation.reservation.isLive = false;
          allocation.isShipped = true;
          world.move(allocation.row, "shipped", -allocation.quantity);
        }
        order.session = undefined;
        order.status = "shipped";
        return tells(order);
      },
    };
  },
};

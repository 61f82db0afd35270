/** The stock room: receiving, transferring, correcting, writing off, counting, taking back. */
import fc from "fast-check";
import { expect } from "vitest";
import { type Deed, pick, recent, type Plan, type Told } from "./deed";
import { isQuantity, type Movement, PLACES, quantityOf, refuseIf, type Row, textOf, UNIT, type World } from "./world";

const wholes = (max: number) => fc.integer({ min: 1, max }).map((n) => n * UNIT);
const quantities = fc.oneof(
  { weight: 20, arbitrary: wholes(8) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 80_000 }) },
  { weight: 1, arbitrary: fc.constant(0) },
);
const places = fc.nat(PLACES.length - 1);

type Moved = { id: string; quantityBefore: string; quantityAfter: string }[];

/** Moves rows as told, and learns the movements' ids; several together are the legs of one transfer. */
function moves(world: World, legs: [row: Row, type: string, change: number][], isSigned = false) {
  const made = legs.map(([row, type, change]) => ({ row, type, change, ...world.move(row, type, change) }));
  return ({ body }: Told): void => {
    const told = (body as { movements: Moved }).movements;
    expect(told.map((one) => [quantityOf(one.quantityBefore), quantityOf(one.quantityAfter)])).toEqual(
      made.map((one) => [one.old, one.new]),
    );
    const learnt = made.map(({ row, type, change }, n): Movement => {
      return { id: told[n]!.id, row, type, change, isSigned, isReversed: false, legs: [] };
    });
    for (const one of learnt) one.legs = learnt;
    world.movements.push(...learnt);
  };
}

const atRow = (row: Row, quantity: number) => ({ inventoryId: row.id, quantity: textOf(quantity), reason: "model" });

export const receive: Deed<{ row: number; quantity: number }> = {
  name: "receive",
  input: fc.record({ row: fc.nat(20), quantity: quantities }),
  aim(world, { row: which, quantity }) {
    const row = pick(world.rows, which)!;
    return {
      asked: { fn: "receive_stock", by: "supervisor", body: atRow(row, quantity) },
      does() {
        refuseIf(!isQuantity(quantity, row.product), "invalid_quantity");
        return moves(world, [[row, "received", quantity]]);
      },
    };
  },
};

export const transfer: Deed<{ product: number; from: number; by: number; quantity: number }> = {
  name: "transfer",
  input: fc.record({
    product: fc.nat(2),
    from: places,
    by: fc.constantFrom(0, 1, 1, 1, 2, 2, 2),
    quantity: quantities,
  }),
  aim(world, { product: which, from, by, quantity }) {
    const product = pick(world.products, which)!;
    const [giving, taking] = [world.row(product, PLACES[from]!), world.row(product, pick(PLACES, from + by)!)];
    const body = { fromInventoryId: giving.id, toInventoryId: taking.id, quantity: textOf(quantity) };
    return {
      asked: { fn: "transfer_stock", by: "supervisor", body },
      does() {
        refuseIf(giving === taking, "same_location_transfer");
        refuseIf(!isQuantity(quantity, product), "invalid_quantity");
        refuseIf(world.available(giving) < quantity, "insufficient_stock");
        return moves(world, [
          [giving, "transferred_out", -quantity],
          [taking, "transferred_in", quantity],
        ]);
      },
    };
  },
};

/** What a signed hand says is not there is not there, whatever was promised; the promises give way. */
function takeHeld(world: World, row: Row, quantity: number): void {
  refuseIf(row.quantity < quantity, "insufficient_stock");
  world.makeRoom(row, row.quantity - quantity);
}

export const adjust: Deed<{ row: number; quantity: number; isLess: boolean; isSigned: boolean }> = {
  name: "adjust",
  input: fc.record({
    row: fc.nat(20),
    quantity: fc.oneof({ weight: 4, arbitrary: quantities }, { weight: 1, arbitrary: wholes(15) }),
    isLess: fc.boolean(),
    isSigned: fc.boolean(),
  }),
  aim(world, { row: which, quantity, isLess, isSigned }) {
    const row = pick(world.rows, which)!;
    const delta = isLess ? -quantity : quantity;
    const body = { inventoryId: row.id, delta: textOf(delta), reason: "model" };
    return {
      asked: { fn: "correct_stock", by: "supervisor", body, ...(isSigned ? { signAs: "POST /api/stock/adjust" } : {}) },
      does() {
        refuseIf(!isQuantity(quantity, row.product), "invalid_quantity");
        refuseIf(!isSigned && quantity > 10 * UNIT, "signature_required");
        if (isLess && isSigned) takeHeld(world, row, quantity);
        else refuseIf(isLess && world.available(row) < quantity, "insufficient_stock");
        return moves(world, [[row, "adjusted", delta]], isSigned);
      },
    };
  },
};

export const writeOff: Deed<{ row: number; quantity: number; isSigned: boolean }> = {
  name: "write off",
  input: fc.record({ row: fc.nat(20), quantity: quantities, isSigned: fc.constantFrom(true, true, true, false) }),
  aim(world, { row: which, quantity, isSigned }) {
    const row = pick(world.rows, which)!;
    const signed = isSigned ? { signAs: "POST /api/stock/write-off" } : {};
    return {
      asked: { fn: "write_off_stock", by: "supervisor", body: atRow(row, quantity), ...signed },
      does() {
        refuseIf(!isQuantity(quantity, row.product), "invalid_quantity");
        refuseIf(!isSigned, "signature_required");
        takeHeld(world, row, quantity);
        return moves(world, [[row, "written_off", -quantity]], true);
      },
    };
  },
};

export const openCount: Deed<number> = {
  name: "open count",
  input: places,
  aim(world, which) {
    const place = PLACES[which]!;
    return {
      asked: { fn: "open_count", by: "supervisor", body: { locationId: world.ground.places[place] } },
      does() {
        const count = { id: "", place, isOpen: true, lines: new Map() };
        world.counts.push(count);
        return ({ body }) => {
          count.id = (body as { count: { id: string } }).count.id;
        };
      },
    };
  },
};

export const countLine: Deed<{ count: number; product: number; off: number }> = {
  name: "count line",
  input: fc.record({
    count: fc.nat(10),
    product: fc.nat(2),
    off: fc.integer({ min: -4, max: 4 }).map((n) => n * UNIT),
  }),
  aim(world, { count: which, product, off }) {
    const count = recent(world.counts, which);
    if (!count) return null;
    const row = world.row(pick(world.products, product)!, count.place);
    const counted = Math.max(0, row.quantity + off);
    const body = { inventoryId: row.id, counted: textOf(counted) };
    return {
      asked: { fn: "count_line", by: "supervisor", path: { id: count.id }, body },
      does() {
        refuseIf(!count.isOpen, "count_closed");
        refuseIf(counted !== 0 && !isQuantity(counted, row.product), "invalid_quantity");
        count.lines.set(row, { counted, onShelf: row.quantity - world.offShelf(row) });
        return () => {};
      },
    };
  },
};

export const postCount: Deed<number> = {
  name: "post count",
  input: fc.nat(10),
  aim(world, which): Plan | null {
    const count = recent(world.counts, which);
    if (!count) return null;
    return {
      asked: { fn: "post_count", by: "supervisor", path: { id: count.id } },
      does() {
        refuseIf(!count.isOpen, "count_closed");
        const differences = [...count.lines]
          .map(([row, { counted, onShelf }]) => ({ row, difference: counted - onShelf }))
          .toSorted((a, b) => (a.row.id < b.row.id ? -1 : 1));
        refuseIf(
          differences.some(({ row, difference }) => row.quantity + difference < 0),
          "count_stale",
        );
        count.isOpen = false;
        const true_ = differences.filter(({ difference }) => difference !== 0);
        for (const { row, difference } of true_) world.makeRoom(row, row.quantity + difference);
        const learnt = true_.map(({ row, difference }) => moves(world, [[row, "counted", difference]]));
        return (told) => {
          const { movements } = told.body as { movements: Moved };
          expect(movements).toHaveLength(learnt.length);
          for (const [n, learn] of learnt.entries()) learn({ ...told, body: { movements: [movements[n]] } });
        };
      },
    };
  },
};

const REVERSIBLE = ["received", "adjusted", "written_off", "counted", "transferred_out", "transferred_in"];

export const reverse: Deed<{ movement: number; isSigned: boolean }> = {
  name: "reverse",
  input: fc.record({ movement: fc.nat(200), isSigned: fc.boolean() }),
  aim(world, { movement: which, isSigned }) {
    const first = recent(world.movements, which);
    if (!first) return null;
    const signed = isSigned ? { signAs: "POST /api/stock/transactions/:id/reversal" } : {};
    return {
      asked: { fn: "reverse_movement", by: "manager", path: { id: first.id }, body: { reason: "model" }, ...signed },
      does() {
        refuseIf(!REVERSIBLE.includes(first.type), "not_reversible");
        refuseIf(first.isReversed, "already_reversed");
        refuseIf(first.isSigned && !isSigned, "signature_required");
        const gaining = first.legs.find(({ change }) => change > 0);
        refuseIf(gaining !== undefined && world.available(gaining.row) < gaining.change, "insufficient_stock");
        const legs = first.legs.toSorted((a, b) => (a.row.id < b.row.id ? -1 : 1));
        for (const leg of legs) leg.isReversed = true;
        return moves(
          world,
          legs.map(({ row, change }) => [row, "reversed", -change]),
          isSigned,
        );
      },
    };
  },
};

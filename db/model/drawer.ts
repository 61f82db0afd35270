/** Prices and drawers: a price change between two sales, shifts that open and close, cash in and out. */
import fc from "fast-check";
import { expect } from "vitest";
import { type Deed, pick, recent } from "./deed";
import { refuseIf, type Shift } from "./world";

export const changePrice: Deed<{ product: number; price: number }> = {
  name: "change price",
  input: fc.record({ product: fc.nat(2), price: fc.integer({ min: 0, max: 5_000 }) }),
  aim(world, { product: which, price }) {
    const product = pick(world.products, which)!;
    const { id, sku, name, unit, decimals } = product;
    const body = { sku, name, unit, decimals, priceMinor: price, taxClassId: world.ground.taxClass };
    return {
      asked: { fn: "save_product", by: "manager", path: { id }, body },
      does() {
        product.price = price;
        return () => {};
      },
    };
  },
};

export const openShift: Deed<{ float: number; anyway: boolean }> = {
  name: "open shift",
  input: fc.record({ float: fc.nat(20_000), anyway: fc.constantFrom(true, false, false, false) }),
  aim(world, { float, anyway }) {
    if (world.shift && !anyway) return null;
    return {
      asked: { fn: "open_shift", by: "cashier", body: { float } },
      does() {
        refuseIf(world.shift !== undefined, "shift_already_open");
        const shift: Shift = { id: "", expected: float, isOpen: true };
        world.shifts.push(shift);
        return ({ body }) => {
          shift.id = (body as { shift: { id: string } }).shift.id;
        };
      },
    };
  },
};

export const closeShift: Deed<{ shift: number; counted: number }> = {
  name: "close shift",
  input: fc.record({ shift: fc.nat(5), counted: fc.nat(50_000) }),
  aim(world, { shift: which, counted }) {
    const shift = world.shift ?? pick(world.shifts, which)!;
    return {
      asked: { fn: "close_shift", by: "supervisor", path: { id: shift.id }, body: { counted } },
      does() {
        refuseIf(!shift.isOpen, "shift_closed");
        shift.isOpen = false;
        const { expected } = shift;
        return ({ body }) =>
          expect(body).toMatchObject({ shift: { expected, counted, difference: counted - expected } });
      },
    };
  },
};

export const moveCash: Deed<{ shift: number; amount: number }> = {
  name: "move cash",
  input: fc.record({ shift: fc.nat(7), amount: fc.integer({ min: -3_000, max: 3_000 }).filter((n) => n !== 0) }),
  aim(world, { shift: which, amount }) {
    const shift = recent(world.shifts, which)!;
    return {
      asked: { fn: "move_cash", by: "supervisor", path: { id: shift.id }, body: { amount, reason: "model" } },
      does() {
        refuseIf(!shift.isOpen, "shift_closed");
        shift.expected += amount;
        return () => {};
      },
    };
  },
};

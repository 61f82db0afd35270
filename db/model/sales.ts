/** The till: selling, giving back, exchanging. Prices are the catalogue's, money is counted to the cent. */
import fc from "fast-check";
import { expect } from "vitest";
import { type Deed, pick, recent, type Told } from "./deed";
import {
  divide,
  isQuantity,
  No,
  quantityOf,
  refuseIf,
  type Row,
  type Sale,
  type SaleLine,
  textOf,
  UNIT,
  type World,
} from "./world";

interface LineWish {
  row: number;
  quantity: number;
  off: number;
}
interface Wanted {
  row: Row;
  quantity: number;
  off: number;
}
interface Back {
  line: SaleLine;
  quantity: number;
  restock: boolean;
}

const quantities = fc.oneof(
  { weight: 24, arbitrary: fc.integer({ min: 1, max: 6 }).map((n) => n * UNIT) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 30_000 }) },
  { weight: 1, arbitrary: fc.constant(0) },
);
const lineWishes = fc.array(
  fc.record({ row: fc.nat(20), quantity: quantities, off: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 5, 10, 25) }),
  { minLength: 1, maxLength: 3 },
);
const tenders = fc.constantFrom("cash", "cash", "card", "both");
/** Now and then a payment is a cent off. */
const errors = fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 0, 1, -1);

function worth(world: World, { row, quantity, off }: Wanted) {
  const gross = divide(row.product.price * quantity, UNIT);
  const discount = divide(gross * off, 100);
  const net = gross - discount;
  return { gross, discount, total: world.isTaxIncluded ? net : net + divide(net * world.taxPercent, 100) };
}

const wantedOf = (world: World, wishes: LineWish[]): Wanted[] =>
  wishes.map(({ row, ...rest }) => ({ ...rest, row: pick(world.rows, row)! }));
const linesOf = (wanted: Wanted[]) =>
  wanted.map(({ row, quantity, off }) => ({
    inventoryId: row.id,
    quantity: textOf(quantity),
    ...(off > 0 ? { discount: { percent: off, reason: "friend" } } : {}),
  }));

type Payment = { method: "cash" | "card"; amount: number; tendered?: number };
/** A note too much is handed over in cash, so that there is change to give. */
function paymentsOf(total: number, tender: string): Payment[] {
  if (total === 0) return [];
  const byCard = tender === "card" ? total : tender === "both" && total > 1 ? Math.floor(total / 2) : 0;
  const cash = total - byCard;
  return [
    ...(byCard === 0 ? [] : [{ method: "card" as const, amount: byCard }]),
    ...(cash === 0 ? [] : [{ method: "cash" as const, amount: cash, ...(cash > 0 ? { tendered: cash + 500 } : {}) }]),
  ];
}

const sum = <T>(list: T[], of: (one: T) => number): number => list.reduce((total, one) => total + of(one), 0);

/** Judges and does what a sale does, exchanges too; the order of the refusals is the doors'. */
function sells(world: World, by: string, wanted: Wanted[], payments: Payment[], backs: Back[] = []) {
  const returned = backs.length > 0 ? judgeBacks(backs) : [];
  const priced = wanted.map((one) => ({ ...one, ...worth(world, one) }));
  const total = sum(priced, (line) => line.total) - sum(returned, (back) => back.total);
  refuseIf(
    priced.some(({ row, quantity }) => !isQuantity(quantity, row.product)),
    "invalid_quantity",
  );
  refuseIf(
    by === "cashier" && priced.some(({ gross, discount }) => discount > Math.ceil(gross / 10)),
    "approval_required",
  );
  world.openShift();
  refuseIf(
    payments.some(({ amount }) => (total < 0 ? amount >= 0 : amount <= 0)),
    "invalid_payment",
  );
  refuseIf(sum(payments, ({ amount }) => amount) !== total, "payment_mismatch");
  for (const { row } of priced) {
    const asked = sum(
      priced.filter((line) => line.row === row),
      ({ quantity }) => quantity,
    );
    const back = sum(
      backs.filter((one) => one.line.row === row && one.restock),
      ({ quantity }) => quantity,
    );
    refuseIf(asked > world.available(row) + back, "insufficient_stock");
  }

  giveBack(world, backs);
  for (const { method, amount } of payments) world.take(method, amount);
  const moved = priced.map(({ row, quantity }) => world.move(row, "sold", -quantity));
  const sale: Sale = {
    id: "",
    cardLeft: Math.max(
      0,
      sum(
        payments.filter(({ method }) => method === "card"),
        ({ amount }) => amount,
      ),
    ),
    lines: priced.map(({ row, quantity, total: worthNow }) => ({
      id: "",
      row,
      quantity,
      total: worthNow,
      refunded: 0,
    })),
  };
  world.sales.push(sale);
  return ({ body }: Told) => {
    const told = body as ToldSale;
    expect(told).toMatchObject({ total, change: sum(payments, ({ amount, tendered = amount }) => tendered - amount) });
    sale.id = told.id;
    for (const [n, line] of told.lines.entries()) {
      expect({ old: quantityOf(line.old_quantity), new: quantityOf(line.new_quantity) }).toEqual(moved[n]);
      const mine = sale.lines[n]!;
      mine.id = line.id;
      for (const id of line.movements) {
        const movement = {
          id,
          row: mine.row,
          type: "sold",
          change: -mine.quantity,
          isSigned: false,
          isReversed: false,
        };
        world.movements.push({ ...movement, legs: [] });
      }
    }
  };
}
interface ToldSale {
  id: string;
  lines: { id: string; old_quantity: number; new_quantity: number; movements: string[] }[];
}

/** What each line that comes back is worth: the difference of two rounded parts, so that the parts add up to the whole. */
function judgeBacks(backs: Back[]): { total: number }[] {
  const judged = backs.map(({ line, quantity }, n) => {
    const before =
      line.refunded +
      sum(
        backs.slice(0, n).filter((one) => one.line === line),
        (one) => one.quantity,
      );
    return { line, quantity, before };
  });
  refuseIf(
    judged.some(({ line, quantity }) => !isQuantity(quantity, line.row.product)),
    "invalid_quantity",
  );
  refuseIf(
    judged.some(({ line, quantity, before }) => before + quantity > line.quantity),
    "refund_exceeds_sale",
  );
  return judged.map(({ line, quantity, before }) => ({
    total: divide(line.total * (before + quantity), line.quantity) - divide(line.total * before, line.quantity),
  }));
}

function giveBack(world: World, backs: Back[]): void {
  for (const { line, quantity, restock } of backs) {
    line.refunded += quantity;
    if (restock) world.move(line.row, "returned", quantity);
  }
  if (backs.length > 0) world.refunds += 1;
}

export const sell: Deed<{ lines: LineWish[]; tender: string; error: number }> = {
  name: "sell",
  input: fc.record({ lines: lineWishes, tender: tenders, error: errors }),
  aim(world, { lines, tender, error }) {
    const wanted = wantedOf(world, lines);
    const payments = paymentsOf(sum(wanted, (one) => worth(world, one).total) + error, tender);
    return {
      asked: { fn: "checkout", by: "cashier", body: { lines: linesOf(wanted), payments } },
      does: () => sells(world, "cashier", wanted, payments),
    };
  },
};

interface BackWish {
  line: number;
  quantity: number;
  restock: boolean;
}
const backWishes = fc.array(fc.record({ line: fc.nat(5), quantity: quantities, restock: fc.boolean() }), {
  minLength: 1,
  maxLength: 2,
});
const backsOf = (sale: Sale, wishes: BackWish[]): Back[] =>
  wishes.map(({ line, ...rest }) => ({ ...rest, line: pick(sale.lines, line)! }));
const asReturns = (backs: Back[]) =>
  backs.map(({ line, quantity, restock }) => ({ lineId: line.id, quantity: textOf(quantity), restock }));

export const refund: Deed<{ sale: number; lines: BackWish[] }> = {
  name: "refund",
  input: fc.record({ sale: fc.nat(40), lines: backWishes }),
  aim(world, { sale: which, lines }) {
    const sale = recent(world.sales, which);
    if (!sale) return null;
    const backs = backsOf(sale, lines);
    return {
      asked: {
        fn: "post_refund",
        by: "supervisor",
        path: { id: sale.id },
        body: { lines: asReturns(backs), reason: "unwanted" },
      },
      does() {
        world.openShift();
        const total = sum(judgeBacks(backs), (back) => back.total);
        giveBack(world, backs);
        const byCard = Math.min(sale.cardLeft, total);
        sale.cardLeft -= byCard;
        world.take("card", -byCard);
        world.take("cash", byCard - total);
        return ({ body }) => expect(body).toMatchObject({ refund: { total } });
      },
    };
  },
};

export const exchange: Deed<{ sale: number; backs: BackWish[]; lines: LineWish[]; tender: string; error: number }> = {
  name: "exchange",
  input: fc.record({ sale: fc.nat(40), backs: backWishes, lines: lineWishes, tender: tenders, error: errors }),
  aim(world, { sale: which, backs: wishes, lines, tender, error }) {
    const sale = recent(world.sales, which);
    if (!sale) return null;
    const [backs, wanted] = [backsOf(sale, wishes), wantedOf(world, lines)];
    let worthBack = 0;
    try {
      worthBack = sum(judgeBacks(backs), (back) => back.total);
    } catch (error_) {
      if (!(error_ instanceof No)) throw error_;
    }
    const payments = paymentsOf(sum(wanted, (one) => worth(world, one).total) - worthBack + error, tender);
    const body = { lines: linesOf(wanted), returns: asReturns(backs), payments };
    return {
      asked: { fn: "checkout", by: "supervisor", body },
      does: () => sells(world, "supervisor", wanted, payments, backs),
    };
  },
};

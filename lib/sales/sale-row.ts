/** The sale in the database's words, and the one place where they become the door's: numbers there, decimal strings here. */
import type { Sale } from "./sale";

export interface SaleRow {
  id: string;
  number: string;
  total: number;
  change: number;
  lines: {
    id: string;
    inventory_id: string;
    sku: string;
    quantity: number;
    unit_price: number;
    old_quantity?: number;
    new_quantity?: number;
    deducted: number;
    total: number;
    movements: string[];
  }[];
  payments: {
    id: string;
    method: Sale["payments"][number]["method"];
    amount: number;
    tendered?: number;
    reference?: string;
  }[];
  loyalty?: {
    pointsBefore: number;
    pointsEarned: number;
    pointsAfter: number;
    tierBefore?: string;
    tierAfter?: string;
  };
}

export function saleOf(row: SaleRow): Sale {
  return {
    id: row.id,
    number: row.number,
    total: row.total,
    change: row.change,
    lines: row.lines.map((line) => ({
      id: line.id,
      inventoryId: line.inventory_id,
      sku: line.sku,
      quantity: String(line.quantity),
      unitPrice: line.unit_price,
      oldQuantity: decimalOrNull(line.old_quantity),
      newQuantity: decimalOrNull(line.new_quantity),
      total: line.total,
      movements: line.movements,
    })),
    payments: row.payments.map(({ method, amount, tendered, reference }) => ({
      method,
      amount,
      ...(tendered === undefined ? {} : { tendered }),
      ...(reference === undefined ? {} : { reference }),
    })),
    ...(row.loyalty
      ? {
          loyalty: {
            ...row.loyalty,
            tierBefore: row.loyalty.tierBefore ?? null,
            tierAfter: row.loyalty.tierAfter ?? null,
          },
        }
      : {}),
  };
}

const decimalOrNull = (value: number | undefined) => (value === undefined ? null : String(value));

/** The words of the stock dashboard: its figures, its table, one product's page. */
import { z } from "zod";
import { id, quantityOut } from "@/lib/http/fields";

export const stockRow = z.object({
  inventoryId: id,
  locationId: id,
  locationName: z.string(),
  kind: z.enum(["floor", "backroom", "warehouse", "transit"]),
  lotId: id.nullable(),
  lotCode: z.string().nullable(),
  expiresOn: z.string().nullable(),
  quantity: quantityOut,
  reserved: quantityOut,
  available: quantityOut,
  version: z.int(),
  isActive: z.boolean(),
  frozenWhy: z.string().nullable(),
  bin: z.string().nullable(),
});
export type StockRow = z.output<typeof stockRow>;

export const stockStatuses = ["good", "low", "out", "inactive"] as const;
export const productLine = z.object({
  id,
  sku: z.string(),
  name: z.string(),
  unit: z.string(),
  decimals: z.int(),
  priceMinor: z.int(),
  costMinor: z.int().nullable(),
  categoryId: id.nullable(),
  supplierId: id.nullable(),
  isActive: z.boolean(),
  imageName: z.string().nullable(),
  reorderPoint: quantityOut.nullable(),
  onHand: quantityOut,
  reserved: quantityOut,
  available: quantityOut,
  valueMinor: z.int(),
  status: z.enum(stockStatuses),
  rows: z.array(stockRow),
});
export type ProductLine = z.output<typeof productLine>;

/** One order's or one till's hold on one stock row. */
export const holder = z.object({
  kind: z.enum(["order", "lease"]),
  inventoryId: id,
  locationName: z.string(),
  orderId: id.nullable(),
  number: z.string().nullable(),
  till: z.string().nullable(),
  quantity: quantityOut,
  since: z.string(),
  /** When it lets go by itself; null: not by itself. */
  until: z.string().nullable(),
});
export type Holder = z.output<typeof holder>;

export const productPage = productLine.extend({
  categoryName: z.string().nullable(),
  supplierName: z.string().nullable(),
  hasLots: z.boolean(),
  isBundle: z.boolean(),
  barcodes: z.array(z.string()),
  units: z.array(z.object({ name: z.string(), factor: quantityOut })),
  series: z.array(z.object({ day: z.string(), onHand: quantityOut, sold: quantityOut })),
  documents: z.array(z.string()),
  /** Of what is reserved: how much tills hold in advance, by stock row. */
  leased: z.record(id, quantityOut),
  /** What holds what is reserved: how many there are, and the first hundred. */
  held: z.object({ count: z.int(), holders: z.array(holder) }),
});
export type ProductPage = z.output<typeof productPage>;

export const need = z.object({
  kind: z.enum(["out", "low", "frozen", "shortage"]),
  productId: id.nullable(),
  sku: z.string().nullable(),
  name: z.string().nullable(),
  unit: z.string().nullable(),
  onHand: quantityOut.optional(),
  reserved: quantityOut.optional(),
  available: quantityOut.optional(),
  reorderPoint: quantityOut.nullable().optional(),
  daysOfCover: z.string().nullable().optional(),
  supplierName: z.string().nullable().optional(),
  quantity: quantityOut.optional(),
  why: z.string().nullable().optional(),
});
export type Need = z.output<typeof need>;

/** What tills hold in advance to sell without network; of the products the three hundred with the most. */
export const leasedToTills = z.object({
  quantity: quantityOut,
  tills: z.int(),
  count: z.int(),
  products: z.array(
    z.object({
      id,
      sku: z.string(),
      name: z.string(),
      unit: z.string(),
      quantity: quantityOut,
      tills: z.array(z.object({ id, name: z.string(), quantity: quantityOut })),
    }),
  ),
});

export const overview = z.object({
  at: z.string(),
  valueMinor: z.int(),
  products: z.int(),
  low: z.int(),
  out: z.int(),
  shortages: z.int(),
  frozen: z.int(),
  openCounts: z.int(),
  openOrders: z.int(),
  days: z.array(z.object({ day: z.string(), totalMinor: z.int(), sales: z.int() })),
  /** The figures of the last fourteen days, today last; null where that day's are not known. */
  history: z.array(
    z.object({
      day: z.string(),
      valueMinor: z.int().nullable(),
      low: z.int().nullable(),
      out: z.int().nullable(),
      openOrders: z.int().nullable(),
      blocked: z.int().nullable(),
    }),
  ),
  places: z.array(
    z.object({ id, name: z.string(), storeName: z.string(), kind: z.string(), valueMinor: z.int(), rows: z.int() }),
  ),
  categories: z.array(z.object({ id: id.nullable(), name: z.string().nullable(), valueMinor: z.int() })),
  needs: z.array(need),
  leases: leasedToTills,
});
export type Overview = z.output<typeof overview>;

const named = z.object({ id, name: z.string() });
export const places = z.object({
  stores: z.array(named),
  locations: z.array(
    named.extend({
      kind: z.enum(["floor", "backroom", "warehouse", "transit"]),
      storeId: id,
      storeName: z.string(),
      isSellable: z.boolean(),
    }),
  ),
  categories: z.array(named.extend({ parentId: id.nullable(), isActive: z.boolean() })),
  suppliers: z.array(named),
  usages: z.array(named.extend({ kind: z.enum(["job", "order", "recipe"]) })),
  taxClasses: z.array(named),
  adjustThreshold: quantityOut,
});
export type Places = z.output<typeof places>;

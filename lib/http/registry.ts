/** Every door of the program, for the OpenAPI document, for signatures and for the test that finds a route nobody described. */
import { auditDoors } from "@/lib/audit/audit.doors";
import { catalogDoors } from "@/lib/catalog/catalog.doors";
import { customersDoors } from "@/lib/customers/customers.doors";
import { giftCardsDoors } from "@/lib/customers/gift-cards.doors";
import { documentsDoors } from "@/lib/documents/documents.doors";
import { labDoors } from "@/lib/lab/lab.doors";
import { opsDoors } from "@/lib/ops/ops.doors";
import { ordersDoors } from "@/lib/orders/orders.doors";
import { pickingDoors } from "@/lib/picking/picking.doors";
import { importsDoors } from "@/lib/imports/imports.doors";
import { purchasingDoors } from "@/lib/purchasing/purchasing.doors";
import { settingsDoors } from "@/lib/settings/settings.doors";
import { registersDoors } from "@/lib/registers/registers.doors";
import { offlineDoors } from "@/lib/sales/offline.doors";
import { refundDoors } from "@/lib/sales/refund.doors";
import { outboxDoors } from "@/lib/outbox/outbox.doors";
import { reportsDoors } from "@/lib/reports/reports.doors";
import { salesDoors } from "@/lib/sales/sales.doors";
import { tillDoors } from "@/lib/sales/till.doors";
import { apiKeysDoors } from "@/lib/staff/api-keys.doors";
import { staffDoors } from "@/lib/staff/staff.doors";
import { boardDoors } from "@/lib/stock/board.doors";
import { countsDoors } from "@/lib/stock/counts.doors";
import { liveDoors } from "@/lib/stock/live.doors";
import { stockDoors } from "@/lib/stock/stock.doors";
import { shopsDoors } from "@/lib/shops/shops.doors";
import type { Door } from "./door";
import { httpDoors } from "./http.doors";

const nouns: Record<string, Record<string, Door>> = {
  audit: auditDoors,
  catalog: catalogDoors,
  customers: customersDoors,
  giftCards: giftCardsDoors,
  http: httpDoors,
  ops: opsDoors,
  outbox: outboxDoors,
  orders: ordersDoors,
  picking: pickingDoors,
  registers: registersDoors,
  sales: { ...salesDoors, ...refundDoors, ...offlineDoors },
  reports: reportsDoors,
  staff: staffDoors,
  apiKeys: apiKeysDoors,
  stock: { ...liveDoors, ...stockDoors },
  board: boardDoors,
  counts: countsDoors,
  till: tillDoors,
  documents: documentsDoors,
  imports: importsDoors,
  lab: labDoors,
  shops: shopsDoors,
  purchasing: purchasingDoors,
  settings: settingsDoors,
};

export const doorsByNoun: [noun: string, doors: Door[]][] = Object.entries(nouns).map(([noun, byName]) => [
  noun,
  Object.values(byName),
]);
export const doors: Door[] = doorsByNoun.flatMap(([, described]) => described);

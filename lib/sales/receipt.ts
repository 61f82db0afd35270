/** A receipt as its door tells it, and as paper of a fixed width prints it. */

export interface ReceiptLine {
  id: string;
  inventoryId: string;
  sku: string;
  name: string;
  unit: string;
  decimals: number;
  quantity: string;
  unitPrice: number;
  catalogPrice: number;
  gross: number;
  discount: number;
  discountReason: string | null;
  total: number;
  note: string | null;
  backordered: string;
  backorderDate: string | null;
  refunded: string;
  refundedTotal: number;
}
export interface Receipt {
  id: string;
  number: string;
  at: string;
  origin: "online" | "offline";
  note: string | null;
  org: { name: string; currency: string; timeZone: string };
  store: { id: string; name: string; address: string | null; footer: string | null };
  register: string;
  staff: string | null;
  customer: { id: string; name: string } | null;
  subtotal: number;
  discount: number;
  discountReason: string | null;
  tax: number;
  returned: number;
  total: number;
  change: number;
  loyalty: { earned: number; after: number; tier: string | null } | null;
  lines: ReceiptLine[];
  /** What stood on the sale and was taken off before it was paid; the paper does not show it. */
  takenOff: { sku: string; name: string; unit: string; quantity: string }[];
  taxes: { name: string; percent: string; included: boolean; net: number; tax: number }[];
  payments: {
    method: string;
    amount: number;
    tendered: number | null;
    reference: string | null;
    card: string | null;
  }[];
  refunds: {
    id: string;
    number: string;
    at: string;
    total: number;
    reason: string | null;
    isExchange: boolean;
    payments: { method: string; amount: number }[];
  }[];
}

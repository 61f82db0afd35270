/** The words of an order that screens use; no validator comes with them into the browser. */
export const orderStatuses = [
  "reserved",
  "picking",
  "packing",
  "ready_to_ship",
  "shipped",
  "delivered",
  "cancelled",
  "rejected",
  "returned",
] as const;
export type OrderStatus = (typeof orderStatuses)[number];

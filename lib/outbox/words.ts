/** What the outbox tells of, in words that screens use too; no validator comes with them into the browser. */

/** What can be subscribed to by name; an endpoint that names none hears everything, also what is told of later. */
export const EVENT_TYPES = [
  "sale.completed",
  "sale.refunded",
  "customer.created",
  "customer.changed",
  "customer.merged",
  "customer.tier_changed",
  "customer.points_changed",
  "customer.erased",
  "gift_card.issued",
  "stock.changed",
  "stock.low",
  "stock.frozen",
  "stock.replaced",
  "order.reserved",
  "order.shipped",
  "order.delivered",
  "order.cancelled",
  "order.returned",
  "refund.requested",
  "shift.opened",
  "shift.closed",
  "ops.alert",
  "ops.cleared",
] as const;

export const ALPINE_IQ_URL = "https://lab.alpineiq.com";
export const ALPINE_IQ_EVENTS: string[] = [
  "customer.created",
  "customer.changed",
  "customer.merged",
  "customer.tier_changed",
  "customer.points_changed",
  "customer.erased",
  "sale.completed",
  "sale.refunded",
];

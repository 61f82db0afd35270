/**
 * What the shop uses of a payment provider's event, and nothing else: ids, figures and what was bought. Whatever is not as expected is
 * left out here, so that an odd event is harmless; the database decides what a payment without readable lines means.
 */
export interface StripeFacts {
  id: string;
  type: string;
  sessionId?: string;
  isPaid?: boolean;
  orderId?: string;
  orgId?: string;
  channel?: string;
  shippingMethod?: string;
  lines?: { sku: string; quantity: string }[];
  paymentReference?: string;
  amount?: number;
  currency?: string;
  isFull?: boolean;
}

export type Loose = Record<string, unknown>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const QUANTITY = /^\d{1,10}(\.\d{1,4})?$/;

/** `standIn` names an event that carries no id of its own; the same words give the same name, so that a repeat is known. */
export function factsOfEvent(event: Loose, standIn: string): StripeFacts {
  const object = objectOf(objectOf(event.data).object);
  const common = { id: textOf(event.id) ?? standIn, type: textOf(event.type) ?? "unknown" };
  const { type } = common;
  if (type.startsWith("checkout.session.")) return { ...common, ...sessionFacts(object) };
  if (type === "charge.refunded") {
    return {
      ...common,
      ...known("paymentReference", idOf(object.payment_intent) ?? textOf(object.id)),
      ...known("amount", amountOf(object.amount_refunded)),
      isFull: object.refunded === true,
    };
  }
  if (type.startsWith("refund.")) {
    return {
      ...common,
      ...known("paymentReference", idOf(object.payment_intent)),
      ...known("amount", amountOf(object.amount)),
      isFull: false,
    };
  }
  return common;
}

function sessionFacts(session: Loose): Omit<StripeFacts, "id" | "type"> {
  const metadata = objectOf(session.metadata);
  const sessionId = textOf(session.id);
  return {
    ...known("sessionId", sessionId),
    isPaid: session.payment_status === "paid",
    ...known("orderId", uuidOf(metadata.order_id)),
    ...known("orgId", uuidOf(metadata.org_id)),
    ...known("channel", textOf(metadata.channel)),
    ...known("shippingMethod", textOf(metadata.shipping_method)),
    ...known("lines", linesOf(metadata.lines)),
    ...known("paymentReference", idOf(session.payment_intent) ?? sessionId),
    ...known("amount", amountOf(session.amount_total)),
    ...known("currency", textOf(session.currency)),
  };
}

function linesOf(value: unknown): { sku: string; quantity: string }[] | undefined {
  let lines: unknown;
  try {
    lines = JSON.parse(String(value));
  } catch {
    return undefined;
  }
  if (!Array.isArray(lines)) return undefined;
  const read = lines.map((line: Loose | null) => ({ sku: textOf(line?.sku), quantity: String(line?.quantity) }));
  return read.every(
    (line): line is { sku: string; quantity: string } => line.sku !== undefined && QUANTITY.test(line.quantity),
  )
    ? read
    : undefined;
}

function known<K extends string, V>(name: K, value: V | undefined): { [name in K]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { [name in K]: V });
}

const objectOf = (value: unknown): Loose => (typeof value === "object" && value !== null ? (value as Loose) : {});
const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value.length > 0 && value.length <= 200 && !value.includes("\u0000") ? value : undefined;
const uuidOf = (value: unknown): string | undefined =>
  typeof value === "string" && UUID.test(value) ? value.toLowerCase() : undefined;
/** An id, or the object it stands for when the provider was asked to expand it. */
const idOf = (value: unknown): string | undefined => textOf(value) ?? textOf((value as Loose | null | undefined)?.id);
const amountOf = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;

/**
 * The CRM connector, in the shape of Alpine IQ's public API: contacts, orders and points. Everything that is theirs (paths, header, member
 * names) stands in this one file. Each call names our own id, so that a second delivery of the same event changes nothing there; what is
 * no business of a CRM is passed over.
 */
import "server-only";
import type { Delivery, EndpointTarget, Outcome, Send } from "./delivery";
import { type Answered, post } from "./post";

interface Call {
  path: string;
  body: Record<string, unknown>;
}
interface Customer {
  id: string;
  name?: string;
  email?: string;
  phone?: string;
  points?: number;
  tier?: string;
  marketingConsent?: boolean;
  erasedAt?: string;
}
interface Sale {
  id: string;
  number: string;
  total: number;
  soldAt: string;
  storeId: string;
  staffId: string | null;
  lines: {
    sku: string;
    name: string;
    category: string | null;
    quantity: string;
    unitPrice: number;
    total: number;
    discount: number;
  }[];
}

/** What an event means there: calls in order, or none. */
export function alpineCalls(
  account: string,
  { type, event_id, body }: Pick<Delivery, "type" | "event_id" | "body">,
): Call[] {
  const customer = body["customer"] as Customer | undefined;
  if (!customer) return [];
  if (type === "customer.points_changed") {
    if (body["account"] !== "points") return [];
    return [contact(customer), points(account, customer, Number(body["change"]), event_id)];
  }
  if (type.startsWith("customer.")) return [contact(customer)];
  if (type !== "sale.completed" && type !== "sale.refunded") return [];
  if (customer.erasedAt) return [];
  return [contact(customer), order(account, customer, body, type === "sale.refunded")];
}

function contact(customer: Customer): Call {
  const path = "/api/v2/loyalty";
  const externalID = customer.id;
  if (customer.erasedAt)
    return { path, body: { externalID, loyalty: false, emailOptIn: false, smsOptIn: false, deleted: true } };
  const [firstName = "", ...rest] = (customer.name ?? "").split(/\s+/);
  const consents = customer.marketingConsent === true;
  return {
    path,
    body: {
      externalID,
      firstName,
      lastName: rest.join(" "),
      ...(customer.email ? { email: customer.email } : {}),
      ...(customer.phone ? { mobilePhone: customer.phone.replaceAll(/[^\d+]/g, "") } : {}),
      loyalty: true,
      emailOptIn: consents,
      smsOptIn: consents,
      loyaltyPoints: customer.points ?? 0,
      ...(customer.tier ? { tier: customer.tier } : {}),
    },
  };
}

function order(account: string, customer: Customer, body: Record<string, unknown>, isRefund: boolean): Call {
  const sale = body["sale"] as Sale;
  const major = (minor: number) => minor / 100;
  return {
    path: `/api/v1.1/createUpdateSale/${encodeURIComponent(account)}`,
    body: {
      pos_id: isRefund ? String(body["refundId"]) : sale.id,
      pos_type: "stockproof",
      transaction_date: sale.soldAt,
      location: sale.storeId,
      budtender: sale.staffId,
      member: { externalID: customer.id, ...(customer.email ? { email: customer.email } : {}) },
      total: isRefund ? -major(Number(body["total"])) : major(sale.total),
      ...(isRefund ? { refund_of: sale.id } : {}),
      items: isRefund
        ? []
        : sale.lines.map((line) => ({
            sku: line.sku,
            name: line.name,
            category: line.category ?? "",
            quantity: Number(line.quantity),
            price: major(line.unitPrice),
            discount: major(line.discount),
            subtotal: major(line.total),
          })),
    },
  };
}

const points = (account: string, customer: Customer, change: number, eventId: string): Call => ({
  path: `/api/v1.1/adjustLoyaltyPoints/${encodeURIComponent(account)}`,
  body: { contactExternalID: customer.id, points: change, note: "Adjusted at the shop", externalID: eventId },
});

export const sendAlpineIq: Send = async (target, delivery, signal) => {
  let ms = 0;
  for (const call of alpineCalls(target.account ?? "", delivery)) {
    const answer = await callAlpine(target, call, signal);
    ms += answer.ms;
    const outcome = judge(delivery.id, answer, ms);
    if (!outcome.ok) return outcome;
  }
  return { id: delivery.id, ok: true, status: 200, ms };
};

function callAlpine(target: EndpointTarget, { path, body }: Call, signal: AbortSignal): Promise<Answered> {
  const url = target.url.replace(/\/$/, "") + path;
  const headers = { "content-type": "application/json", "x-apikey": target.secret };
  return post(url, { headers, body: JSON.stringify(body), signal });
}

/** It answers 200 with a code of its own inside; 409 says that it knows already. */
function judge(id: string, { status, text, error, retryAfterSeconds }: Answered, ms: number): Outcome {
  const inner = innerCode(text);
  const ok = status === 409 || (status >= 200 && status < 300 && (inner === null || inner < 400 || inner === 409));
  if (ok) return { id, ok, status, ms };
  const why = error ?? `answered ${inner ?? status}`;
  return {
    id,
    ok,
    status,
    ms,
    error: why,
    ...(retryAfterSeconds === undefined ? {} : { retryAfter: retryAfterSeconds }),
  };
}

function innerCode(text: string): number | null {
  try {
    const code: unknown = (JSON.parse(text) as { code?: unknown }).code;
    return typeof code === "number" ? code : null;
  } catch {
    return null;
  }
}

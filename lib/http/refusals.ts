/**
 * Every way the program says no: the code, its status, its title and the sentence a door says. The database keeps the same list in
 * `internal.refusals`; a test compares the two, so neither can say what the other does not know. People read it in their language: `tell.ts`.
 */
import { type FactsOf, listOf, textOf } from "./sentences";

interface RefusalKind {
  status: number;
  title: string;
  say: (facts: FactsOf) => string;
}

const kind = (status: number, title: string, say: RefusalKind["say"] | string): RefusalKind => ({
  status,
  title,
  say: typeof say === "string" ? () => say : say,
});

const wanted = (f: FactsOf) => `${textOf(f.requested ?? f.wanted)} wanted, ${textOf(f.available ?? 0)} left`;
const shortLines = (f: FactsOf) =>
  listOf(f.short).map(
    (s) =>
      `${textOf(s.sku ?? s.inventoryId)}: ${wanted(s)}${Number(s.leased ?? 0) > 0 ? ` (${textOf(s.leased)} leased to tills)` : ""}`,
  );

export const refusals = {
  // form
  malformed: kind(400, "The request cannot be read", (f) => {
    const problems = listOf(f.problems).map((p) => `${textOf(p.path)}: ${textOf(p.message)}`);
    return `${textOf(f.reason ?? problems.join("; ")).replace(/\.$/, "") || "The request has the wrong form"}.`;
  }),
  unknown_member: kind(
    400,
    "The request has a member this door does not know",
    (f) => `There is no member «${textOf(f.name)}»${f.path ? ` at ${textOf(f.path)}` : ""}.`,
  ),
  idempotency_key_missing: kind(
    400,
    "An Idempotency-Key is needed",
    "Send an Idempotency-Key (a UUID made before the first try) with every write.",
  ),
  idempotency_key_invalid: kind(400, "The Idempotency-Key is not a UUID", "The Idempotency-Key must be a UUID."),
  signature_required: kind(400, "This act must be signed", "This must be signed: send signature {pin} or {id}."),
  same_customer: kind(400, "Both are the same customer", "A customer cannot be merged with themselves."),
  same_location_transfer: kind(400, "Both ends of the transfer are the same place", "From and to are the same place."),
  webhook_signature_invalid: kind(
    400,
    "The webhook's signature is wrong or too old",
    "The webhook's signature is wrong or older than five minutes.",
  ),
  too_large: kind(413, "The request is too large", (f) => `The body is larger than ${textOf(f.limitBytes)} bytes.`),
  unsupported_media_type: kind(
    415,
    "Only JSON is understood here",
    (f) => `This door takes ${textOf(f.expected)}, not ${textOf(f.received)}.`,
  ),
  endpoint_inward: kind(
    422,
    "That address is not reachable from outside",
    (f) =>
      `${textOf(f.url)} points inward${f.why ? ` (${textOf(f.why)})` : ""}. Name an address on the public network.`,
  ),
  invalid_discount: kind(422, "That discount is not possible", "That discount is not possible."),
  invalid_payment: kind(422, "That payment is not possible", "That payment is not possible."),
  invalid_quantity: kind(422, "That quantity is not possible", (f) => {
    const what = f.quantity === undefined ? "A quantity is not possible" : `${textOf(f.quantity)} is no quantity`;
    const rule = f.decimals === 0 ? "whole pieces, above 0" : "above 0, at most four decimals";
    return `${what}${f.path ? ` (${textOf(f.path)})` : ""}: ${rule}.`;
  }),
  // people
  not_signed_in: kind(401, "Nobody is signed in", (f) => textOf(f.reason) || "Sign in first."),
  pin_wrong: kind(401, "That PIN is not known here", "No one here has this PIN."),
  credentials_wrong: kind(401, "E-mail or password is not right", "E-mail or password is wrong."),
  device_unknown: kind(
    401,
    "This device is not paired",
    "This browser is not paired with a till. A manager can give a code.",
  ),
  forbidden: kind(403, "Your role does not allow this", (f) =>
    f.role ? `A ${textOf(f.role)} may not ${textOf(f.act)}.` : "This is not allowed.",
  ),
  wrong_origin: kind(
    403,
    "The request comes from another site",
    (f) => `Requests from ${textOf(f.origin)} are not taken.`,
  ),
  register_required: kind(403, "Only a till can sell", "Selling needs a till: sign in by PIN on a paired one."),
  demo_only: kind(
    403,
    "That is for the demo alone",
    "This is there for the demo alone; nothing of your shop is touched.",
  ),
  pairing_code_wrong: kind(
    401,
    "That pairing code is not valid",
    "The pairing code is unknown, used or expired. A manager can make a new one.",
  ),
  approval_required: kind(
    403,
    "Another person must approve this",
    "A person who may do this must approve: send approval {pin} or {id}.",
  ),
  signature_invalid: kind(
    403,
    "The signature does not fit this act",
    (f) => `The signature does not hold${f.reason ? `: ${textOf(f.reason)}` : ""}.`,
  ),
  signer_not_allowed: kind(403, "That person may not sign this", (f) =>
    f.role ? `A ${textOf(f.role)} may not sign this.` : "The signer may not sign this.",
  ),
  price_override_denied: kind(
    403,
    "Only the catalogue price may be charged",
    "This price needs the approval of a supervisor.",
  ),
  wrong_prefix: kind(403, "Not your folder", "Documents live under the prefix of their own business."),
  prefix_taken: kind(409, "Another till has that prefix", (f) => `Another till has the prefix ${textOf(f.prefix)}.`),
  pin_taken: kind(409, "That PIN cannot be used", "This PIN cannot be used. Choose another."),
  pin_locked: kind(
    429,
    "Too many wrong PINs",
    (f) => `Too many wrong PINs. Try again in ${textOf(f.retryAfterSeconds)} s.`,
  ),
  too_many: kind(429, "Too many requests", (f) => `Too many tries. Try again in ${textOf(f.retryAfterSeconds)} s.`),
  // not found
  not_found: kind(404, "There is nothing here", (f) =>
    f.path ? `There is nothing at ${textOf(f.path)}.` : "There is nothing here.",
  ),
  method_not_allowed: kind(
    405,
    "This door does not know that method",
    (f) => `${textOf(f.method)} is not allowed here.`,
  ),
  inventory_not_found: kind(404, "That stock row does not exist", "This stock is not known here."),
  stock_not_found: kind(404, "That stock row does not exist", "This stock is not known here."),
  from_stock_not_found: kind(404, "The giving stock row does not exist", "The stock to take from is not known here."),
  to_stock_not_found: kind(404, "The receiving stock row does not exist", "The stock to bring to is not known here."),
  customer_not_found: kind(404, "That customer does not exist", "This customer is not known here."),
  endpoint_not_found: kind(404, "That endpoint does not exist", "This endpoint is not known here."),
  gift_card_not_found: kind(404, "That gift card does not exist", "This gift card is not known here."),
  sale_not_found: kind(404, "That sale does not exist", "This sale is not known here."),
  cart_not_found: kind(404, "That cart does not exist", "This parked cart is not known here."),
  shift_not_found: kind(404, "That shift does not exist", "This shift is not known here."),
  order_not_found: kind(404, "No such order", "This order is not known here."),
  session_not_found: kind(404, "No such picking session", "This picking session is not known here."),
  progress_not_found: kind(404, "Nothing to pack", "This order has no such product to pack."),
  // state
  email_taken: kind(
    409,
    "That e-mail signs in somebody else",
    "That e-mail signs in somebody else already. Take another one.",
  ),
  race_running: kind(409, "A race is under way", "A race is under way. It takes a few seconds; press again."),
  idempotency_conflict: kind(
    409,
    "That key was used for something else",
    "This Idempotency-Key already stands for another request.",
  ),
  insufficient_stock: kind(409, "Not enough stock", (f) =>
    listOf(f.short).length > 0 ? `Not enough stock. ${shortLines(f).join("; ")}.` : `Not enough stock: ${wanted(f)}.`,
  ),
  out_of_stock: kind(409, "Out of stock", (f) => `Out of stock. ${shortLines(f).join("; ")}.`),
  inventory_deactivated: kind(
    409,
    "That stock is deactivated",
    (f) => `The ${textOf(f.what ?? "stock")} is deactivated and takes no movement.`,
  ),
  stock_deactivated: kind(
    409,
    "That stock is deactivated",
    (f) => `The ${textOf(f.what ?? "stock")} is deactivated and takes no movement.`,
  ),
  from_stock_deactivated: kind(
    409,
    "The giving stock row is deactivated",
    (f) => `The ${textOf(f.what ?? "stock")} to take from is deactivated.`,
  ),
  to_stock_deactivated: kind(
    409,
    "The receiving stock row is deactivated",
    (f) => `The ${textOf(f.what ?? "stock")} to bring to is deactivated.`,
  ),
  inventory_frozen: kind(
    409,
    "That stock is frozen until it is put right",
    "The stock is frozen until its ledger is put right.",
  ),
  payment_mismatch: kind(
    409,
    "The payments do not add up to the total",
    (f) => `The total is ${textOf(f.total)}, paid are ${textOf(f.paid)} (minor units).`,
  ),
  balance_short: kind(
    409,
    "The card, credit or points do not cover the amount",
    (f) =>
      `The balance does not cover the amount${f.available === undefined ? "" : `: ${textOf(f.requested ?? f.wanted)} asked, ${textOf(f.available)} left`}.`,
  ),
  gift_card_closed: kind(409, "That gift card is closed", "This gift card is closed or past its date."),
  customer_erased: kind(409, "That customer was erased", "This customer was erased and cannot be changed."),
  lot_expired: kind(409, "That lot is past its date", "That lot is past its date."),
  shift_closed: kind(409, "The shift is closed", "The shift is closed."),
  shift_already_open: kind(
    409,
    "A shift is open on this till",
    "A shift is open on this till already. Close it first.",
  ),
  refund_exceeds_sale: kind(
    409,
    "More than was sold",
    (f) =>
      `More than was sold${f.requested ? `: ${textOf(f.requested)} asked, ${textOf(f.refundable ?? f.available ?? 0)} left to refund` : ""}.`,
  ),
  already_reversed: kind(409, "Already reversed", "This movement is already reversed."),
  not_reversible: kind(
    409,
    "Not reversible",
    (f) => `A movement of type ${textOf(f.type ?? "this")} cannot be reversed.`,
  ),
  already_recalled: kind(409, "Already recalled", (f) =>
    f.register ? `${textOf(f.register)} took this cart up already.` : "This cart was already recalled.",
  ),
  count_closed: kind(409, "The count is closed", "This count is posted or cancelled."),
  count_stale: kind(409, "Count again", "Stock moved while it was being counted. Count these lines again."),
  order_closed: kind(
    409,
    "The order is closed",
    (f) => `The order${f.number ? ` ${textOf(f.number)}` : ""} is ${textOf(f.status ?? "closed")}.`,
  ),
  order_completed: kind(
    409,
    "The order is completed",
    (f) => `Order ${textOf(f.number)} is already completed: it is ${textOf(f.status).replaceAll("_", " ")}.`,
  ),
  session_not_packing: kind(409, "Not packing", (f) => `The picking session is ${textOf(f.status ?? "not packing")}.`),
  progress_of_other_session: kind(403, "Another session's basket", "This belongs to another picking session."),
  item_fully_packed: kind(
    409,
    "Already packed",
    (f) => `${textOf(f.sku ?? "This item")} is fully packed: ${textOf(f.packed)} of ${textOf(f.needed)}.`,
  ),
  no_more_units: kind(
    409,
    "The basket is empty of it",
    (f) =>
      `No more units of ${textOf(f.sku ?? "this item")} in the basket: ${textOf(f.packed ?? 0)} of ${textOf(f.picked ?? 0)} are packed.`,
  ),
  // the stock room
  product_not_found: kind(404, "That product does not exist", (f) =>
    listOf(f.lines).length > 0
      ? `Not known here: ${listOf(f.lines)
          .map((l) => `${textOf(l.sku ?? "the product")} (line ${textOf(l.line)})`)
          .join(", ")}.`
      : "This product is not known here.",
  ),
  location_not_found: kind(404, "That place does not exist", "This place is not known here."),
  count_not_found: kind(404, "That count does not exist", "This count is not known here."),
  transaction_not_found: kind(404, "That movement does not exist", "This movement is not known here."),
  document_not_found: kind(404, "That document does not exist", "This document is not known here."),
  transit_required: kind(
    409,
    "Goods reach another store through its transit place",
    "Send the goods to the other store's transit place; they are taken in from there.",
  ),
  name_taken: kind(409, "That name is used already", (f) => `«${textOf(f.name)}» is used already.`),
  sku_taken: kind(409, "That SKU is used already", (f) => `The SKU «${textOf(f.sku)}» is used already.`),
  barcode_taken: kind(
    409,
    "That barcode is used already",
    (f) => `The barcode «${textOf(f.barcode)}» is used already.`,
  ),
  supplier_deactivated: kind(
    409,
    "That supplier is out of use",
    (f) =>
      `${f.name ? `«${textOf(f.name)}»` : "This supplier"} is out of use: nothing new is ordered or taken in from them.`,
  ),
  category_loop: kind(
    409,
    "A category cannot stand under itself",
    (f) =>
      `${f.name ? `«${textOf(f.name)}»` : "A category"} cannot stand under ${f.parent ? `«${textOf(f.parent)}»` : "another"}: it would stand under itself.`,
  ),
  last_owner: kind(409, "A business needs one owner", "This is the last owner; make someone else an owner first."),
  purchase_order_closed: kind(
    409,
    "The purchase order is closed",
    (f) => `The purchase order is ${textOf(f.status ?? "closed")}.`,
  ),
  still_in_use: kind(409, "It is still in use", (f) => `This ${textOf(f.what ?? "thing")} is still in use.`),
  different_product: kind(422, "A transfer moves one product", "The two stock rows hold different products or lots."),
  lot_required: kind(
    422,
    "This product is kept by lot",
    (f) => `${textOf(f.sku ?? "This product")} is kept by lot: name the lot.`,
  ),
  import_refused: kind(
    422,
    "The file has lines that cannot be taken",
    (f) =>
      `${textOf(f.count ?? "Some")} lines cannot be taken, so nothing was: ${listOf(f.lines)
        .map((l) => `line ${textOf(l.line)}: ${textOf(l.problem)}`)
        .join("; ")}.`,
  ),
  document_refused: kind(
    422,
    "That file cannot be kept",
    (f) => `The file cannot be kept${f.reason ? `: ${textOf(f.reason)}` : ""}.`,
  ),
  order_on_hold: kind(
    409,
    "The order waits for its payment",
    (f) => `Order ${textOf(f.number)} waits for its payment until ${textOf(f.holdUntil)}.`,
  ),
  order_in_session: kind(409, "The order is being picked", (f) => `Order ${textOf(f.number)} is in a basket already.`),
  order_not_allocated: kind(409, "The order has no stock behind it", (f) =>
    listOf(f.lines).length > 0
      ? `Order ${textOf(f.number)} has no stock behind it: ${listOf(f.lines)
          .map((l) => `${textOf(l.sku)} ${textOf(l.missing)} missing`)
          .join("; ")}.`
      : `Order ${textOf(f.number)} has no stock behind it.`,
  ),
  order_not_packed: kind(409, "The order is not packed", (f) =>
    listOf(f.lines).length > 0
      ? `Order ${textOf(f.number)} is not packed: ${listOf(f.lines)
          .map((l) => `${textOf(l.sku)} ${textOf(l.packed)} of ${textOf(l.needed)}`)
          .join("; ")}.`
      : `Order ${textOf(f.number)} is not packed: it is ${textOf(f.status)}.`,
  ),
  external_id_taken: kind(
    409,
    "That external id has an order",
    (f) => `${textOf(f.externalId)} is order ${textOf(f.number)} already.`,
  ),
  session_closed: kind(
    409,
    "The picking session is closed",
    (f) => `The picking session is ${textOf(f.status ?? "closed")}.`,
  ),
  item_fully_picked: kind(
    409,
    "Already picked",
    (f) =>
      `${textOf(f.bin)}: ${textOf(f.picked)} of ${textOf(f.needed)} are picked, ${textOf(f.requested)} more do not fit.`,
  ),
  nothing_to_unpack: kind(
    409,
    "Nothing to take out",
    (f) => `${textOf(f.sku)}: ${textOf(f.packed)} in the box, ${textOf(f.requested)} asked out.`,
  ),
  return_exceeds_order: kind(
    409,
    "More than was shipped",
    (f) =>
      `More than was shipped. ${listOf(f.lines)
        .map((l) => `${textOf(l.sku ?? l.lineId)}: ${textOf(l.requested)} back, ${textOf(l.returnable)} out`)
        .join("; ")}.`,
  ),
  shipping_method_unknown: kind(
    422,
    "The channel does not ship that way",
    (f) => `${textOf(f.channel)} does not ship by ${textOf(f.shippingMethod)}.`,
  ),
  channel_not_found: kind(
    404,
    "No such sales channel",
    (f) => `The sales channel ${textOf(f.channel ?? "")} is not known here.`,
  ),
  item_not_found: kind(404, "No such stop in this session", "This picking session has no such stop."),
  receipt_number_taken: kind(
    409,
    "That receipt number belongs to another sale",
    (f) => `The receipt number ${textOf(f.receiptNumber)} belongs to another sale.`,
  ),
  not_frozen: kind(
    409,
    "That stock row is not frozen, or its ledger does not hold",
    "This stock is not frozen, or its ledger does not hold. Count it into a new row instead.",
  ),
  ledger_holds: kind(
    409,
    "That row's ledger holds; its level can be put right",
    "This row's ledger holds. Put its level right instead of counting it anew.",
  ),
  case_not_found: kind(404, "That case does not exist", "This case is not known here."),
  case_settled: kind(409, "That case is settled already", (f) => `This case was settled at ${textOf(f.settledAt)}.`),
  // not now
  busy: kind(503, "Busy: try again with the same key", "The shop is busy. Send the same request again."),
  mail_unavailable: kind(503, "The letter was not sent", (f) =>
    f.why === "not_set_up"
      ? "No mail server is set up: STOCKPROOF_SMTP_URL names one."
      : "The mail server did not take the letter. Try again, or print the receipt.",
  ),
  unavailable: kind(
    503,
    "Not available just now",
    (f) =>
      `Something is not available right now. Send the same request again.${f.requestId ? ` (${textOf(f.requestId)})` : ""}`,
  ),
} satisfies Record<string, RefusalKind>;

export type RefusalCode = keyof typeof refusals;

/** The same for a person, in one language: of each refusal its title and its sentence. */
export type RefusalWords = Record<RefusalCode, readonly [title: string, say: string | ((facts: FactsOf) => string)]>;

export function isRefusalCode(code: unknown): code is RefusalCode {
  return typeof code === "string" && Object.hasOwn(refusals, code);
}

export function sentenceFor(code: RefusalCode, facts: FactsOf): string {
  return refusals[code].say(facts);
}

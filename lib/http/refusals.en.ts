/** What a person reads in English where `refusals.ts` speaks to programs; the other sentences are good for both. */
import type { RefusalWords } from "./refusals";
import { textOf } from "./sentences";
import { wordFor, writingIn } from "./writing";

const { figure, amount, moment } = writingIn("en");

const things = { taxRate: "tax rate", register: "till" };

export const english: Partial<RefusalWords> = {
  idempotency_key_missing: ["The request carries no key", "Load the page again and try once more."],
  idempotency_key_invalid: ["The key of the request is none", "Load the page again and try once more."],
  idempotency_conflict: [
    "That was sent otherwise before",
    "Something else was sent under this key. Load the page again and try once more.",
  ],
  signature_required: ["This must be signed", "This must be signed with a PIN."],
  approval_required: ["Another person must approve this", "Another person must approve this with a PIN."],
  unknown_member: ["Something sent is not known here", (f) => `«${textOf(f.name)}» is not known here.`],
  unsupported_media_type: [
    "That kind of file is not taken here",
    (f) => `This takes ${textOf(f.expected) || "something else"}, not ${textOf(f.received) || "that"}.`,
  ],
  endpoint_inward: [
    "That address is not reachable from outside",
    (f) => `${textOf(f.url) || "The address"} points inward. Name an address on the public network.`,
  ],
  too_large: ["That is too large", (f) => `That is larger than ${figure(f.limitBytes)} bytes.`],
  payment_mismatch: [
    "The payments do not add up to the total",
    (f) => `The total is ${amount(f.total, f.currency)}, paid are ${amount(f.paid, f.currency)}.`,
  ],
  balance_short: [
    "The balance does not cover it",
    (f) =>
      f.available === undefined
        ? "The balance does not cover it."
        : `The balance does not cover it: ${amount(f.requested ?? f.wanted, f.currency)} asked, ${amount(f.available, f.currency)} left.`,
  ],
  still_in_use: ["It is still in use", (f) => `This ${wordFor(f.what, things, "thing")} is still in use.`],
  order_on_hold: [
    "The order waits for its payment",
    (f) => `Order ${textOf(f.number)} waits for its payment until ${moment(f.holdUntil)}.`,
  ],
  case_settled: ["That case is settled already", (f) => `This case was settled at ${moment(f.settledAt)}.`],
  mail_unavailable: [
    "The letter was not sent",
    (f) =>
      f.why === "not_set_up"
        ? "No mail server is set up. Print the receipt."
        : "The mail server did not take the letter. Try again, or print the receipt.",
  ],
  busy: ["Busy just now", "The shop is busy. Press again; nothing is done twice."],
  unavailable: [
    "Not available just now",
    (f) =>
      `Something is not available right now. Press again; nothing is done twice.${f.requestId ? ` (${textOf(f.requestId)})` : ""}`,
  ],
};

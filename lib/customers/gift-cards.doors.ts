/** The doors of gift cards. A code is shown once, when the card is sold; it is kept as a hash. */
import { z } from "zod";
import { door } from "@/lib/http/door";
import { id, page, reason, text } from "@/lib/http/fields";
import { giftCard, giftCardCode, giftCardInput, giftCardWithEntries } from "./gift-card";

export const giftCardsDoors = {
  issue: door({
    method: "POST",
    path: "/api/gift-cards",
    does: "Sells a gift card and shows its code; the same key shows the same code again. Cash goes into the till's shift.",
    may: "gift_card",
    signed: true,
    input: giftCardInput,
    status: 201,
    answer: z.object({ giftCard: giftCard.extend({ code: z.string() }) }),
    refusals: ["signature_required", "shift_closed", "register_required", "invalid_payment"],
  }),
  list: door({
    method: "GET",
    path: "/api/gift-cards",
    does: "Lists gift cards, newest first; q is the end of a code.",
    may: "read_customers",
    input: z.strictObject({ q: text(40).optional(), ...page, cursor: id.optional() }),
    answer: z.object({ giftCards: z.array(giftCard), nextCursor: z.string().nullable() }),
  }),
  one: door({
    method: "GET",
    path: "/api/gift-cards/:id",
    does: "Shows a gift card with its own ledger.",
    may: "read_customers",
    answer: z.object({ giftCard: giftCardWithEntries }),
    refusals: ["gift_card_not_found"],
  }),
  enquire: door({
    method: "POST",
    path: "/api/gift-cards/enquiries",
    does: "Says what is on a card. The code travels in the body, so that no log or history keeps it.",
    may: "gift_card",
    key: "optional",
    input: z.strictObject({ code: giftCardCode }),
    answer: z.object({ giftCard }),
    refusals: ["gift_card_not_found"],
  }),
  topUp: door({
    method: "POST",
    path: "/api/gift-cards/:id/top-ups",
    does: "Puts money onto a gift card.",
    may: "gift_card",
    signed: true,
    input: giftCardInput,
    status: 201,
    answer: z.object({ giftCard }),
    refusals: [
      "gift_card_not_found",
      "gift_card_closed",
      "signature_required",
      "shift_closed",
      "register_required",
      "invalid_payment",
    ],
  }),
  deactivate: door({
    method: "POST",
    path: "/api/gift-cards/:id/deactivation",
    does: "Closes a lost or stolen card; its balance stays in the books.",
    may: "merge_customers",
    input: z.strictObject({ reason }),
    answer: z.object({ giftCard }),
    refusals: ["gift_card_not_found", "gift_card_closed"],
  }),
};

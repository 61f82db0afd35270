/** The doors of the sale: ring it up, and look it up again by its id or by the key it was sent with. */
import { z } from "zod";
import { door } from "@/lib/http/door";
import { sale, saleInput } from "./sale";

export const salesDoors = {
  sell: door({
    method: "POST",
    path: "/api/pos/sales",
    does: "Rings up one sale, all or nothing: catalogue prices, taxes, discounts, payments, loyalty and stock per line.",
    may: "sell",
    needsRegister: true,
    signed: true,
    approved: true,
    judgesQuantities: true,
    input: saleInput,
    status: 201,
    answer: z.object({ sale }),
    refusals: [
      "inventory_not_found",
      "customer_not_found",
      "inventory_deactivated",
      "inventory_frozen",
      "lot_expired",
      "shift_closed",
      "invalid_quantity",
      "invalid_discount",
      "invalid_payment",
      "price_override_denied",
      "approval_required",
      "signature_required",
      "payment_mismatch",
      "balance_short",
      "insufficient_stock",
    ],
  }),
  sale: door({
    method: "GET",
    path: "/api/pos/sales/:id",
    does: "Shows one sale in the words of its first answer.",
    may: "read_sale",
    answer: z.object({ sale }),
    refusals: ["sale_not_found"],
  }),
  printed: door({
    method: "POST",
    path: "/api/pos/sales/:id/prints",
    does: "Writes down that the sale's receipt was sent to paper.",
    may: "sell",
    input: z.strictObject({ copy: z.boolean() }),
    status: 201,
    answer: z.object({ noted: z.boolean() }),
    refusals: ["sale_not_found"],
  }),
  saleByKey: door({
    method: "GET",
    path: "/api/pos/sales/by-key/:key",
    does: "Shows the sale that was sent under a key. A 404 proves nothing: an unanswered sale is resolved by sending it again.",
    may: "read_sale",
    answer: z.object({ sale }),
    refusals: ["sale_not_found"],
  }),
};

/** The till's own doors: what its page begins with, parked and open carts, the preview of a total, and the shift. */
import { z } from "zod";
import { door } from "@/lib/http/door";
import { id, moneyMinor, note, page, quantity, reason, signedMoneyMinor } from "@/lib/http/fields";
import { discount, MOST_LINES, returnLine, saleLine, takenOff } from "./sale";

const cart = {
  lines: z.array(saleLine).min(1).max(MOST_LINES),
  customerId: id.optional(),
  discount: discount.optional(),
};
const path = { cart: "/api/pos/carts", shift: "/api/shifts" } as const;
const manyRows = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(5_000))
  .optional();

export const tillDoors = {
  till: door({
    method: "GET",
    path: "/api/pos/till",
    does: "What a till's page begins with: the business, the till, who stands at it, what they may, taxes, categories and the shift.",
    may: "sell",
    needsRegister: true,
  }),
  goods: door({
    method: "GET",
    path: "/api/pos/goods",
    does: "The goods of this till as rows of values, for tiles, search and scans; pages of up to 5,000.",
    may: "sell",
    needsRegister: true,
    input: z.strictObject({ cursor: id.optional(), limit: manyRows }),
  }),
  price: door({
    method: "POST",
    path: "/api/pos/price",
    does: "What a cart comes to, by the rules of the sale, without selling.",
    may: "sell",
    key: "optional",
    input: z.strictObject({
      lines: z.array(saleLine).max(MOST_LINES),
      discount: discount.optional(),
      returns: z.array(returnLine).max(MOST_LINES).optional(),
    }),
    refusals: ["inventory_not_found", "sale_not_found", "refund_exceeds_sale", "invalid_quantity"],
  }),
  shareCart: door({
    method: "PUT",
    path: "/api/pos/open-cart",
    does: "Tells the other tills what this open cart holds and answers what theirs hold. Reserves nothing.",
    may: "sell",
    needsRegister: true,
    key: "optional",
    input: z.strictObject({ lines: z.array(z.strictObject({ inventoryId: id, quantity })).max(MOST_LINES) }),
  }),
  park: door({
    method: "POST",
    path: path.cart,
    does: "Puts a cart aside for any till of the store; nothing is reserved.",
    may: "sell",
    needsRegister: true,
    judgesQuantities: true,
    input: z.strictObject({ ...cart, note: note.optional(), takenOff }),
    status: 201,
    answer: z.object({ cart: z.object({ id }) }),
    refusals: ["inventory_not_found", "customer_not_found", "invalid_quantity"],
  }),
  carts: door({
    method: "GET",
    path: path.cart,
    does: "The carts that wait in this store, the newest first, with who, when and total; whole, for a till to keep, if it asks for that.",
    may: "sell",
    input: z.strictObject({ ...page, whole: z.enum(["yes", "no"]).optional() }),
  }),
  recall: door({
    method: "POST",
    path: `${path.cart}/:id/recall`,
    does: "Takes a parked cart up again and says which prices and stock have changed. Of two tills one gets it.",
    may: "sell",
    needsRegister: true,
    refusals: ["cart_not_found", "already_recalled"],
  }),
  openShift: door({
    method: "POST",
    path: path.shift,
    does: "Opens this till's shift with what lies in the drawer.",
    may: "sell",
    needsRegister: true,
    input: z.strictObject({ float: moneyMinor }),
    status: 201,
    refusals: ["shift_already_open"],
  }),
  currentShift: door({
    method: "GET",
    path: `${path.shift}/current`,
    does: "This till's open shift, or null.",
    may: "sell",
    needsRegister: true,
  }),
  moveCash: door({
    method: "POST",
    path: `${path.shift}/:id/cash`,
    does: "Puts cash into the drawer or takes it out, with a reason.",
    may: "sell",
    input: z.strictObject({ amount: signedMoneyMinor.refine((amount) => amount !== 0, "0 moves nothing"), reason }),
    status: 201,
    refusals: ["shift_not_found", "shift_closed"],
  }),
  closeShift: door({
    method: "POST",
    path: `${path.shift}/:id/closing`,
    does: "Closes a shift: counted beside expected, the report kept, the head of the ledger written down.",
    may: ["close_own_shift", "close_any_shift"],
    input: z.strictObject({ counted: moneyMinor }),
    answer: z.object({
      shift: z.object({
        id,
        expected: signedMoneyMinor,
        counted: moneyMinor,
        difference: signedMoneyMinor,
        head: z.string(),
      }),
    }),
    refusals: ["shift_not_found", "shift_closed"],
  }),
  shiftReport: door({
    method: "GET",
    path: `${path.shift}/:id/report`,
    does: "A shift's report: X while it is open, Z for ever after.",
    may: ["close_own_shift", "close_any_shift"],
    refusals: ["shift_not_found"],
  }),
};

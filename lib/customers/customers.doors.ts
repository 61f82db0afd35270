/** The doors of customers and loyalty. */
import { z } from "zod";
import { door } from "@/lib/http/door";
import { id, page, text } from "@/lib/http/fields";
import { addressInput, adjustmentInput, customer, customerChange, customerInput, customerRow } from "./customer";
import { loyalty, loyaltyInput } from "./loyalty";

const made = z.object({ customer: z.object({ id }) });

export const customersDoors = {
  create: door({
    method: "POST",
    path: "/api/customers",
    does: "Makes a customer; a name is enough.",
    may: "customer",
    input: customerInput,
    status: 201,
    answer: made,
  }),
  list: door({
    method: "GET",
    path: "/api/customers",
    does: "Finds customers by a part of name, e-mail or telephone, newest first.",
    may: "read_customers",
    input: z.strictObject({ q: text(200).optional(), ...page, cursor: id.optional() }),
    answer: z.object({ customers: z.array(customerRow), nextCursor: z.string().nullable() }),
  }),
  one: door({
    method: "GET",
    path: "/api/customers/:id",
    does: "Shows a customer with tier, addresses, the last sales and the entries on points and credit.",
    may: "read_customers",
    answer: z.object({ customer }),
    refusals: ["customer_not_found"],
  }),
  change: door({
    method: "PATCH",
    path: "/api/customers/:id",
    does: "Changes what is sent and leaves the rest; null takes a value away.",
    may: "customer",
    input: customerChange,
    answer: made,
    refusals: ["customer_not_found", "customer_erased"],
  }),
  addAddress: door({
    method: "POST",
    path: "/api/customers/:id/addresses",
    does: "Adds an address.",
    may: "customer",
    input: addressInput,
    status: 201,
    answer: z.object({ address: z.object({ id }) }),
    refusals: ["customer_not_found", "customer_erased"],
  }),
  removeAddress: door({
    method: "DELETE",
    path: "/api/customers/:id/addresses/:addressId",
    does: "Removes an address for good.",
    may: "customer",
    answer: z.object({ removed: id }),
    refusals: ["not_found"],
  }),
  adjust: door({
    method: "POST",
    path: "/api/customers/:id/adjustments",
    does: "Gives or takes points or store credit by hand, signed.",
    may: "adjust_account",
    signed: true,
    input: adjustmentInput,
    status: 201,
    answer: z.object({ account: z.enum(["points", "credit"]), change: z.int(), balance: z.int() }),
    refusals: ["customer_not_found", "customer_erased", "balance_short", "signature_required"],
  }),
  merge: door({
    method: "POST",
    path: "/api/customers/:id/merge",
    does: "Merges this customer into another: points, credit and history go over, for good.",
    may: "merge_customers",
    input: z.strictObject({ into: id }),
    answer: made.extend({ mergedId: id }),
    refusals: ["customer_not_found", "customer_erased", "same_customer"],
  }),
  export: door({
    method: "GET",
    path: "/api/customers/:id/export",
    does: "Everything kept about a person, for the person.",
    may: "erase_customer",
    answer: z.record(z.string(), z.unknown()),
    refusals: ["customer_not_found"],
  }),
  erase: door({
    method: "POST",
    path: "/api/customers/:id/erasure",
    does: "Forgets a person for good: their data and what was noted about them; the books keep their numbers.",
    may: "erase_customer",
    answer: made.extend({ erased: z.boolean() }),
    refusals: ["customer_not_found", "customer_erased"],
  }),
  loyalty: door({
    method: "GET",
    path: "/api/loyalty",
    does: "Shows what a point costs and is worth, and the tiers.",
    may: "read_customers",
    answer: z.object({ loyalty }),
  }),
  setLoyalty: door({
    method: "PUT",
    path: "/api/loyalty",
    does: "Sets what a point costs and is worth, and the tiers from the lowest to the highest.",
    may: "loyalty",
    input: loyaltyInput,
    answer: z.object({ tiers: z.int() }),
  }),
};

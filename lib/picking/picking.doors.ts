/** The doors of picking and packing: one basket for several orders, from the first stop to the last box. */
import { z } from "zod";
import { door } from "@/lib/http/door";
import { page } from "@/lib/http/fields";
import { completionInput, packed, packInput, pickInput, session, sessionLine, startInput } from "./session";

const one = z.object({ session });
const packRefusals = [
  "session_not_found",
  "session_not_packing",
  "progress_not_found",
  "progress_of_other_session",
  "order_not_found",
  "order_completed",
  "order_closed",
  "invalid_quantity",
] as const;

export const pickingDoors = {
  start: door({
    method: "POST",
    path: "/api/picking/sessions",
    does: "Begins a basket for several orders and lays out its walk.",
    may: "pick",
    input: startInput,
    status: 201,
    answer: one,
    refusals: ["order_not_found", "order_in_session", "order_closed", "order_on_hold", "order_not_allocated"],
  }),
  sessions: door({
    method: "GET",
    path: "/api/picking/sessions",
    does: "Lists the baskets under way, those left alone longest first.",
    may: "pick",
    input: z.strictObject({
      ...page,
      status: z
        .string()
        .regex(/^[a-z]+(,[a-z]+)*$/)
        .optional(),
    }),
    answer: z.object({ sessions: z.array(sessionLine), nextCursor: z.string().nullable() }),
  }),
  session: door({
    method: "GET",
    path: "/api/picking/sessions/:id",
    does: "Shows one basket: its stops in walking order, its boxes, and whether it was left alone.",
    may: "read_stock",
    answer: one,
    refusals: ["session_not_found"],
  }),
  pick: door({
    method: "POST",
    path: "/api/picking/sessions/:id/picks",
    does: "Puts so much of one stop into the basket; with a reason the rest is not there, and somebody is asked to count that bin.",
    may: "pick",
    input: pickInput,
    answer: one,
    refusals: ["session_not_found", "session_closed", "item_not_found", "invalid_quantity", "item_fully_picked"],
  }),
  beginPacking: door({
    method: "POST",
    path: "/api/picking/sessions/:id/packing",
    does: "Ends the walk: the boxes come.",
    may: "pick",
    answer: one,
    refusals: ["session_not_found", "session_closed"],
  }),
  pack: door({
    method: "PUT",
    path: "/api/picking/sessions/:id/pack",
    does: "Moves units from the basket into an order's box.",
    may: "pack",
    judgesQuantities: true,
    input: packInput,
    answer: packed,
    refusals: [...packRefusals, "item_fully_packed", "no_more_units"],
  }),
  unpack: door({
    method: "PUT",
    path: "/api/picking/sessions/:id/unpack",
    does: "Takes units out of an order's box, back into the basket.",
    may: "pack",
    judgesQuantities: true,
    input: packInput,
    answer: packed,
    refusals: [...packRefusals, "nothing_to_unpack"],
  }),
  complete: door({
    method: "POST",
    path: "/api/picking/sessions/:id/completion",
    does: "Closes the basket, or, with an order, one box: what is packed is ready to ship.",
    may: "pack",
    input: completionInput,
    answer: one,
    refusals: ["session_not_found", "session_not_packing", "order_not_found", "order_not_packed"],
  }),
  cancel: door({
    method: "POST",
    path: "/api/picking/sessions/:id/cancellation",
    does: "Calls a basket off; its open orders keep their units and wait for another.",
    may: "pick",
    answer: one,
    refusals: ["session_not_found", "session_closed"],
  }),
};

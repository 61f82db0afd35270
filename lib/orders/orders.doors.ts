/** The doors of orders: place, look up, allocate by hand, cancel, ship, deliver, return; and the payment provider's webhook. */
import { z } from "zod";
import { door } from "@/lib/http/door";
import { id, page, text } from "@/lib/http/fields";
import { channel, channelForm, code } from "./channel";
import { allocationInput, cancellationInput, order, orderAtDesk, orderInput, returnInput } from "./order";

const one = z.object({ order });

export const ordersDoors = {
  place: door({
    method: "POST",
    path: "/api/orders",
    does: "Takes an order and reserves every line or none; the places come from the channel's and the shipping method's ranked rules.",
    may: "reserve",
    judgesQuantities: true,
    input: orderInput,
    status: 201,
    answer: one,
    refusals: [
      "channel_not_found",
      "product_not_found",
      "stock_deactivated",
      "invalid_quantity",
      "shipping_method_unknown",
      "external_id_taken",
      "out_of_stock",
    ],
  }),
  order: door({
    method: "GET",
    path: "/api/orders/:id",
    does: "Shows one order; people also see its history.",
    may: "read_stock",
    answer: z.object({ order: orderAtDesk }),
    refusals: ["order_not_found"],
  }),
  orders: door({
    method: "GET",
    path: "/api/orders",
    does: "Lists orders, newest first.",
    may: "read_stock",
    input: z.strictObject({
      ...page,
      externalId: text(200).optional(),
      status: z
        .string()
        .regex(/^[a-z_]+(,[a-z_]+)*$/)
        .optional(),
      channel: text(40).optional(),
      q: text(100).optional(),
    }),
    answer: z.object({ orders: z.array(order), nextCursor: z.string().nullable() }),
  }),
  channels: door({
    method: "GET",
    path: "/api/channels",
    does: "Lists the sales channels, how each ships, and where each way looks first.",
    may: "read_stock",
    answer: z.object({ channels: z.array(channel), nextCursor: z.string().nullable() }),
  }),
  addChannel: door({
    method: "POST",
    path: "/api/channels",
    does: "Adds a sales channel with its ways of shipping and the places each asks, in order.",
    may: "administer",
    input: channelForm.extend({ code }),
    status: 201,
    answer: z.object({ channel: z.object({ id }) }),
    refusals: ["name_taken", "location_not_found"],
  }),
  changeChannel: door({
    method: "PUT",
    path: "/api/channels/:id",
    does: "Changes a sales channel; its code stays, and so does a way of shipping that orders went by.",
    may: "administer",
    input: channelForm.extend({ isActive: z.boolean().optional() }),
    answer: z.object({ channel: z.object({ id }) }),
    refusals: ["channel_not_found", "location_not_found", "still_in_use"],
  }),
  cancel: door({
    method: "POST",
    path: "/api/orders/:id/cancellation",
    does: "Cancels an order at any stage before it is shipped; its units go back.",
    may: "release",
    input: cancellationInput,
    answer: one,
    refusals: ["order_not_found", "order_closed"],
  }),
  allocate: door({
    method: "POST",
    path: "/api/orders/:id/allocation",
    does: "Takes lines from the places a person names, or asks the rules again for what has no stock behind it.",
    may: "reserve",
    input: allocationInput,
    answer: one,
    refusals: ["order_not_found", "order_closed", "inventory_not_found", "invalid_quantity", "out_of_stock"],
  }),
  ship: door({
    method: "POST",
    path: "/api/orders/:id/shipment",
    does: "Sends an order off: its reservations become shipped movements.",
    may: "ship",
    answer: one,
    refusals: ["order_not_found", "order_closed", "order_not_packed", "order_not_allocated", "order_on_hold"],
  }),
  deliver: door({
    method: "POST",
    path: "/api/orders/:id/delivery",
    does: "Notes that a shipped order has arrived.",
    may: "ship",
    answer: one,
    refusals: ["order_not_found", "order_closed"],
  }),
  giveBack: door({
    method: "POST",
    path: "/api/orders/:id/return",
    does: "Takes back what was shipped, onto the shelves it came from or not at all.",
    may: "receive",
    input: returnInput,
    answer: one,
    refusals: ["order_not_found", "order_closed", "return_exceeds_order"],
  }),
  stripe: door({
    method: "POST",
    path: "/api/webhooks/stripe",
    does: "Takes events of Stripe: paid, expired and refunded checkouts. Late, doubled, reordered and unknown ones are harmless.",
    who: "anyone",
    key: "optional",
    takes: "text",
    input: z.string(),
    answer: z.object({ received: z.literal(true), orderId: id.optional() }),
    refusals: ["webhook_signature_invalid"],
  }),
};

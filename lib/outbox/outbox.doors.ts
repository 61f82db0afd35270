/** The doors of webhooks: endpoints, their delivery log, and sending again. */
import { z } from "zod";
import { door } from "@/lib/http/door";
import { id, page } from "@/lib/http/fields";
import { delivery, endpoint, endpointChange, endpointInput } from "./endpoint";

const made = z.object({ endpoint: z.object({ id }) });

export const outboxDoors = {
  list: door({
    method: "GET",
    path: "/api/webhook-endpoints",
    does: "Shows every endpoint and how much waits for it.",
    may: "webhooks",
    answer: z.object({ endpoints: z.array(endpoint), undispatched: z.int() }),
  }),
  create: door({
    method: "POST",
    path: "/api/webhook-endpoints",
    does: "Subscribes an address to events and shows its secret once. Deliveries are signed as Standard Webhooks say.",
    may: "webhooks",
    input: endpointInput,
    status: 201,
    answer: z.object({ endpoint: z.object({ id, secret: z.string().optional() }) }),
    refusals: ["endpoint_inward"],
  }),
  change: door({
    method: "PATCH",
    path: "/api/webhook-endpoints/:id",
    does: "Renames, re-subscribes, pauses or resumes an endpoint.",
    may: "webhooks",
    input: endpointChange,
    answer: made,
    refusals: ["endpoint_not_found", "endpoint_inward"],
  }),
  replay: door({
    method: "POST",
    path: "/api/webhook-endpoints/:id/replays",
    does: "Sends the named deliveries again, or every dead letter when none is named.",
    may: "webhooks",
    input: z.strictObject({ deliveryIds: z.array(id).max(500).optional() }),
    answer: z.object({ replayed: z.int() }),
    refusals: ["endpoint_not_found"],
  }),
  deliveries: door({
    method: "GET",
    path: "/api/webhook-deliveries",
    does: "The delivery log, newest first.",
    may: "webhooks",
    input: z.strictObject({
      endpointId: id.optional(),
      state: z.enum(["waiting", "delivered", "dead"]).optional(),
      ...page,
      cursor: id.optional(),
    }),
    answer: z.object({ deliveries: z.array(delivery), nextCursor: z.string().nullable() }),
  }),
};

/** The words of endpoints and deliveries. */
import { z } from "zod";
import { id, name, text } from "@/lib/http/fields";

const eventTypes = z
  .array(z.string().regex(/^[a-z_]{1,30}\.[a-z_]{1,40}$/, "a type looks like sale.completed"))
  .max(100)
  .meta({ example: ["sale.completed"] });
const url = z
  .url({ protocol: /^https?$/ })
  .max(1_000)
  .meta({ example: "https://erp.example/hooks/stockproof" });

export const endpointInput = z
  .strictObject({
    name,
    kind: z.enum(["webhook", "alpine_iq"]).default("webhook"),
    url,
    eventTypes: eventTypes.default([]),
    apiKey: text(400).optional().meta({ description: "Of a connector: the key it was given there." }),
    account: text(60).optional().meta({ description: "Of a connector: the account's id there." }),
  })
  .refine(
    (sent) => sent.kind === "webhook" || (sent.apiKey !== undefined && sent.account !== undefined),
    "a connector needs apiKey and account",
  );

export const endpointChange = z
  .strictObject({
    name: name.optional(),
    url: url.optional(),
    eventTypes: eventTypes.optional(),
    isActive: z.boolean().optional(),
  })
  .refine((sent) => Object.keys(sent).length > 0, "nothing to change");

export const endpoint = z.object({
  id,
  name: z.string(),
  kind: z.enum(["webhook", "alpine_iq"]),
  url: z.string(),
  eventTypes: z.array(z.string()),
  isActive: z.boolean(),
  failures: z.int(),
  retryAt: z.string().optional(),
  lastSuccessAt: z.string().optional(),
  createdAt: z.string(),
  waiting: z.int(),
  dead: z.int(),
});
export type Endpoint = z.output<typeof endpoint>;

export const delivery = z.object({
  id,
  endpointId: id,
  eventId: id,
  position: z.int(),
  subject: z.string(),
  type: z.string(),
  state: z.enum(["waiting", "delivered", "dead"]),
  tries: z.int(),
  nextAt: z.string().optional(),
  lastStatus: z.int().optional(),
  lastError: z.string().optional(),
  lastMs: z.int().optional(),
  log: z.array(
    z.object({ at: z.string(), status: z.int().optional(), error: z.string().optional(), ms: z.int().optional() }),
  ),
  isReplay: z.boolean(),
  createdAt: z.string(),
  finishedAt: z.string().optional(),
});
export type DeliveryRow = z.output<typeof delivery>;

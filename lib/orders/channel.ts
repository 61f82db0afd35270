/** A sales channel's words: how it ships, and where each way looks first. */
import { z } from "zod";
import { id, text } from "@/lib/http/fields";

/** What other programs call a channel or a way of shipping. */
export const code = z.string().regex(/^[a-z0-9_-]{1,40}$/);
const kind = z.enum(["web", "phone", "marketplace"]);
const shortPolicy = z.enum(["stop", "backorder"]);

const way = z.strictObject({
  code,
  name: text(80),
  maySplit: z.boolean(),
  locationIds: z.array(id).min(1).max(50).meta({ description: "The places it asks, first asked first." }),
});

export const channelForm = z.strictObject({
  name: text(80),
  kind,
  shortPolicy,
  methods: z.array(way).min(1).max(20),
});
export type ChannelForm = z.output<typeof channelForm>;

export const channel = z.object({
  id,
  code: z.string(),
  name: z.string(),
  kind,
  shortPolicy,
  methods: z.array(
    z.object({
      id,
      code: z.string(),
      name: z.string(),
      maySplit: z.boolean(),
      places: z.array(z.object({ locationId: id, name: z.string(), rank: z.int() })),
    }),
  ),
});
export type Channel = z.output<typeof channel>;

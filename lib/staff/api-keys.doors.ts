/** The doors about keys by which other programs speak for one sales channel. */
import { z } from "zod";
import { door } from "@/lib/http/door";
import { id, name, page } from "@/lib/http/fields";

export const apiKeysDoors = {
  list: door({
    method: "GET",
    path: "/api/api-keys",
    does: "Lists the API keys, newest first: what they are called and where they reach, never the key.",
    may: "administer",
    input: z.strictObject({ ...page, cursor: id.optional() }),
    answer: z.object({ apiKeys: z.array(z.record(z.string(), z.unknown())), nextCursor: z.string().nullable() }),
  }),
  make: door({
    method: "POST",
    path: "/api/api-keys",
    does: "Makes an API key for one sales channel. The key is told in this answer and nowhere else.",
    may: "administer",
    input: z.strictObject({
      name: name.max(80),
      channelId: id,
      scopes: z
        .array(z.enum(["orders", "stock"]))
        .min(1)
        .max(2)
        .optional(),
    }),
    status: 201,
    answer: z.object({ apiKey: z.object({ id, channelId: id, key: z.string() }) }),
    refusals: ["not_found"],
  }),
  revoke: door({
    method: "DELETE",
    path: "/api/api-keys/:id",
    does: "Revokes an API key: its next request is nobody's.",
    may: "administer",
    answer: z.object({ apiKey: z.object({ id, revoked: z.boolean() }) }),
    refusals: ["not_found"],
  }),
};

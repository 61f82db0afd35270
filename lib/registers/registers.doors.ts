/** The doors that make a browser a till, and end it. */
import { z } from "zod";
import { door } from "@/lib/http/door";
import { id, name, page } from "@/lib/http/fields";

const register = z.object({
  id,
  name: z.string(),
  prefix: z.string(),
  storeId: id,
  storeName: z.string(),
  locationId: id,
  locationName: z.string(),
  isActive: z.boolean(),
  devices: z.int(),
});

export const registersDoors = {
  pair: door({
    method: "POST",
    path: "/api/registers/pair",
    does: "Pairs this browser with a till by a manager's single-use code.",
    who: "anyone",
    key: "optional",
    input: z.strictObject({ code: z.string().trim().min(1).max(64) }),
    answer: z.object({
      register: z.object({ id, name: z.string() }),
      store: z.object({ id, name: z.string() }),
      org: z.object({ id, name: z.string() }),
      device: z.object({ id, seriesNo: z.int() }),
    }),
    refusals: ["pairing_code_wrong", "too_many"],
  }),
  list: door({
    method: "GET",
    path: "/api/registers",
    does: "Lists the tills: where they stand, and how many browsers are paired with each.",
    may: "pair",
    input: z.strictObject({ ...page, cursor: id.optional() }),
    answer: z.object({ registers: z.array(register), nextCursor: z.string().nullable() }),
  }),
  add: door({
    method: "POST",
    path: "/api/registers",
    does: "Sets up a till at a place that sells; its prefix begins every receipt number.",
    may: "administer",
    input: z.strictObject({ name: name.max(60), locationId: id, prefix: z.string().regex(/^[A-Z0-9]{1,8}$/) }),
    status: 201,
    answer: z.object({ register: z.object({ id, storeId: id }) }),
    refusals: ["location_not_found", "prefix_taken"],
  }),
  change: door({
    method: "PUT",
    path: "/api/registers/:id",
    does: "Renames a till, moves it to another selling place of its store, or takes it out of use. Its prefix stays.",
    may: "administer",
    input: z.strictObject({ name: name.max(60), locationId: id, isActive: z.boolean().optional() }),
    answer: z.object({ register: z.object({ id, storeId: id }) }),
    refusals: ["not_found", "location_not_found", "still_in_use"],
  }),
  makeCode: door({
    method: "POST",
    path: "/api/registers/:id/pairing-codes",
    does: "Makes a code that pairs one browser with this till, within fifteen minutes.",
    may: "pair",
    status: 201,
    answer: z.object({ code: z.string(), registerId: id, expiresAt: z.string() }),
    refusals: ["not_found"],
  }),
  devices: door({
    method: "GET",
    path: "/api/devices",
    does: "Lists the paired browsers, newest first.",
    may: "pair",
    input: z.strictObject({ ...page, cursor: id.optional() }),
    answer: z.object({ devices: z.array(z.record(z.string(), z.unknown())), nextCursor: z.string().nullable() }),
  }),
  revoke: door({
    method: "DELETE",
    path: "/api/devices/:id",
    does: "Ends a pairing and signs out everyone on that browser.",
    may: "pair",
    answer: z.object({ device: z.object({ id, revoked: z.boolean() }) }),
    refusals: ["not_found"],
  }),
};

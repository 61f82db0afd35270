/** The doors through which people come, go, sign and are dismissed. */
import { z } from "zod";
import { door } from "@/lib/http/door";
import { email, id, name, page, pin } from "@/lib/http/fields";
import { roles } from "./permissions";

const named = z.object({ id, name: z.string() });
const whoAmI = z.object({
  staff: named.extend({ role: z.enum(roles) }),
  register: named.extend({ locationId: id }).nullable(),
  store: named.nullable(),
  org: named.extend({ currency: z.string(), timeZone: z.string(), locale: z.string(), isDemo: z.boolean() }),
});

/** What a person can be; an integration is a key, not a person. */
export const staffRole = z.enum(["cashier", "picker", "supervisor", "manager", "owner", "auditor"]);

export const newPassword = z.string().min(10, "At least ten signs.").max(200);

const person = z.object({
  id,
  name: z.string(),
  role: staffRole,
  storeId: id.nullable(),
  isActive: z.boolean(),
  dismissedAt: z.string().nullable(),
  hasPin: z.boolean(),
  email: z.string().nullable(),
});

export const staffDoors = {
  signIn: door({
    method: "POST",
    path: "/api/session",
    does: "Signs someone in: by PIN on a paired till, or by e-mail and password at the back office.",
    who: "anyone",
    key: "optional",
    input: z.union([
      z.strictObject({ pin }),
      z.strictObject({ email, password: z.string().min(1).max(200), storeId: id.optional() }),
    ]),
    answer: whoAmI.extend({ accessToken: z.string().optional() }),
    refusals: ["pin_wrong", "pin_locked", "credentials_wrong", "too_many", "device_unknown", "forbidden"],
  }),
  whoAmI: door({
    method: "GET",
    path: "/api/session",
    does: "Says who is signed in, where, and in which role.",
    answer: whoAmI,
  }),
  signOut: door({
    method: "DELETE",
    path: "/api/session",
    does: "Signs out; the session ends for every holder of its token.",
    key: "optional",
    answer: z.object({ ended: z.boolean() }),
  }),
  sign: door({
    method: "POST",
    path: "/api/signatures",
    does: "Makes a signature or approval of one body for one act: good for a minute and one use.",
    input: z.strictObject({ pin, act: z.string().min(1).max(200), body: z.record(z.string(), z.unknown()) }),
    status: 201,
    answer: z.object({ id, expiresAt: z.string() }),
    refusals: ["signature_invalid", "pin_locked", "invalid_quantity"],
  }),
  list: door({
    method: "GET",
    path: "/api/staff",
    does: "Lists the people of the org.",
    may: "administer",
    input: z.strictObject({ ...page, cursor: id.optional() }),
    answer: z.object({ staff: z.array(person), nextCursor: z.string().nullable() }),
  }),
  hire: door({
    method: "POST",
    path: "/api/staff",
    does: "Takes a person on; they sign in once they have a PIN.",
    may: "administer",
    input: z.strictObject({ name: name.max(120), role: staffRole, storeId: id.nullable().optional() }),
    status: 201,
    answer: z.object({ staff: z.object({ id, role: staffRole, storeId: id.nullable() }) }),
    refusals: ["not_found"],
  }),
  change: door({
    method: "PATCH",
    path: "/api/staff/:id",
    does: "Changes a person's name, role or store; with another role or store their sessions end.",
    may: "administer",
    input: z.strictObject({
      name: name.max(120).optional(),
      role: staffRole.optional(),
      storeId: id.nullable().optional(),
    }),
    answer: z.object({ staff: z.object({ id, role: staffRole, storeId: id.nullable(), isActive: z.boolean() }) }),
    refusals: ["not_found"],
  }),
  dismiss: door({
    method: "POST",
    path: "/api/staff/:id/dismissal",
    does: "Dismisses a person: every session of theirs ends at once.",
    may: "administer",
    answer: z.object({ staff: z.object({ id, isActive: z.boolean() }) }),
    refusals: ["not_found"],
  }),
  giveLogin: door({
    method: "PUT",
    path: "/api/staff/:id/login",
    does: "Gives a person a login at the back office: e-mail and password, kept by Supabase Auth. An earlier login of theirs ends.",
    may: "administer",
    input: z.strictObject({ email, password: newPassword }),
    answer: z.object({ staff: z.object({ id }) }),
    refusals: ["not_found", "email_taken"],
  }),
  setPin: door({
    method: "PUT",
    path: "/api/staff/:id/pin",
    does: "Gives a person a PIN of their own.",
    may: "administer",
    input: z.strictObject({ pin }),
    answer: z.object({ staff: z.object({ id }) }),
    refusals: ["not_found", "pin_taken"],
  }),
};

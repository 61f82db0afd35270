/**
 * What a door is, in words that the route, the OpenAPI document and the signatures all read. Doors are described in
 * `lib/<noun>/<noun>.doors.ts`, which imports no server code, so that the document can list them all.
 */
import { z } from "zod";
import type { Act } from "@/lib/staff/permissions";
import type { RefusalCode } from "./refusals";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export interface DoorWords {
  method: Method;
  /** The route's template, `/api/orders/:id/cancellation`; `METHOD template` is the act that signatures name. */
  path: `/api/${string}`;
  /** One sentence that says what happens. */
  does: string;
  /** The acts of the roles table; one of them must be allowed to the role. */
  may?: Act | readonly Act[];
  /** Of a device door: also from a till whose pairing was revoked. */
  evenRevoked?: boolean;
  /** Only from a till. */
  needsRegister?: boolean;
  /** Takes an Idempotency-Key: required on writes unless "optional". */
  key?: "required" | "optional";
  /** Its function judges quantities, after what is not found or deactivated: one that means nothing is refused there, in its turn. */
  judgesQuantities?: boolean;
  /** Takes `signature` beside the body. */
  signed?: boolean;
  /** Takes `approval` beside the body. */
  approved?: boolean;
  /** Largest body in bytes; 1 MB unless said. */
  limitBytes?: number;
  /** JSON unless said; "bytes" and "text" hand over what was sent. */
  takes?: "json" | "bytes" | "text";
  /** Media type of a successful answer, if it is not JSON. */
  gives?: string;
  /** Status of success, 200 unless said. */
  status?: number;
  /** What it refuses beyond the common refusals. */
  refusals?: readonly RefusalCode[];
  /** What it answers, for the document. */
  answer?: z.ZodType;
}

/** Who is let in: someone signed in or an API key (unless said otherwise), anyone, or a paired till by its cookie. */
export type Who = "session" | "anyone" | "device";

/** `input` is the body of a write and the query of a read; `params` the path's. */
export interface Door<
  In extends z.ZodType = z.ZodType,
  Pa extends z.ZodType = z.ZodType,
  W extends Who = Who,
  An extends z.ZodType = z.ZodType,
> extends DoorWords {
  who: W;
  answer?: An;
  input: In;
  params: Pa;
}

const nothing = z.strictObject({});
type Nothing = typeof nothing;
type Ids = z.ZodType<Record<string, string>>;

export function door<
  In extends z.ZodType = Nothing,
  Pa extends z.ZodType = Ids,
  W extends Who = "session",
  An extends z.ZodType = z.ZodType,
>(words: DoorWords & { who?: W; input?: In; params?: Pa; answer?: An }): Door<In, Pa, W, An> {
  return {
    ...words,
    who: words.who ?? ("session" as W),
    input: words.input ?? (nothing as unknown as In),
    params: words.params ?? (idsOf(words.path) as unknown as Pa),
  };
}

/** Unless a door says otherwise, what stands in a path is an id. */
function idsOf(path: string): Ids {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? "");
  return z.strictObject(Object.fromEntries(names.map((name) => [name, z.guid().toLowerCase()])));
}

export const isWrite = (method: Method) => method !== "GET";

export const actOf = (door: Pick<DoorWords, "method" | "path">) => `${door.method} ${door.path}`;

/** Bodies that a door's own schema would take, made of ids that are not the sender's, and values at the edge of what can be sent. */
import fc from "fast-check";
import { z } from "zod";

type Shape = {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Shape[];
  oneOf?: Shape[];
  allOf?: Shape[];
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minItems?: number;
  description?: string;
  propertyNames?: Shape;
};

const EDGES = [
  "<script>alert(1)</script>",
  "=cmd|' /C calc'!A0",
  "'; drop table sales; --",
  "../../etc/passwd",
  "ß\u202E\u{1F4A3}",
  "%s%n",
];
const QUANTITIES = [1, 1, 2, "1", "2.5", "0.0001", 9999999999, 0, -1, "NaN"];

/** Ids by the end of the member that asks for them (`inventoryId`, `toLocationId`), and all of them for the rest. */
export type Ids = Record<string, string[]>;

export function bodiesFor(schema: z.ZodType, ids: Ids): fc.Arbitrary<unknown> {
  return valueOf(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Shape, idsNamed(ids, ""), ids);
}

function idsNamed(ids: Ids, name: string): fc.Arbitrary<string> {
  const all = fc.constantFrom(...Object.values(ids).flat());
  const kind = Object.keys(ids).find((ending) => name.toLowerCase().endsWith(ending));
  return kind === undefined ? all : fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...(ids[kind] ?? [])) }, all);
}

function valueOf(shape: Shape, id: fc.Arbitrary<string>, ids: Ids): fc.Arbitrary<unknown> {
  const among = shape.anyOf ?? shape.oneOf;
  if (among) return fc.oneof(...among.map((one) => valueOf(one, id, ids)));
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  if (shape.properties) return objectOf(shape, ids);
  const type = Array.isArray(shape.type) ? shape.type[0] : shape.type;
  if (type === "array")
    return fc.array(valueOf(shape.items ?? {}, id, ids), { minLength: shape.minItems ?? 0, maxLength: 3 });
  if (type === "string") return textOf(shape, id);
  if (type === "integer" || type === "number") return numberOf(shape, type);
  if (type === "boolean") return fc.boolean();
  if (type === "null") return fc.constant(null);
  if (type === "object") return fc.constant({});
  return fc.constantFrom<unknown>(...QUANTITIES);
}

function objectOf(shape: Shape, ids: Ids): fc.Arbitrary<unknown> {
  const members = Object.fromEntries(
    Object.entries(shape.properties ?? {}).map(([name, of]) => [name, valueOf(of, idsNamed(ids, name), ids)]),
  );
  return fc.record(members, { requiredKeys: shape.required ?? [] });
}

function textOf(shape: Shape, id: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  if (shape.format === "uuid" || shape.format === "guid") return id;
  if (shape.format === "date-time")
    return fc.constantFrom("2026-11-20T12:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z");
  if (shape.format === "date") return fc.constantFrom("2026-11-20", "0001-01-01", "9999-12-31");
  if (shape.format === "email") return fc.constant("someone@example.com");
  if (shape.pattern) return fc.constantFrom("1111", "1", "999", "a", ...EDGES.slice(0, 2));
  return fc.oneof(
    id,
    ...EDGES.map((edge) => fc.constant(edge.slice(0, shape.maxLength ?? 100))),
    fc.constant("x".repeat(Math.min(shape.maxLength ?? 20, 2_000))),
  );
}

function numberOf(shape: Shape, type: string): fc.Arbitrary<unknown> {
  const [least, most] = [shape.minimum ?? shape.exclusiveMinimum ?? -1e12, shape.maximum ?? 1e12];
  const edges = [least, most, 0, 1, Math.round((least + most) / 2)].filter((n) => n >= least && n <= most);
  return fc.constantFrom<number>(...edges, ...(type === "number" ? [Math.min(most, 0.01)] : []));
}

/** An example for every body of the OpenAPI document, made from its own schema, so that none can be forgotten or go stale. */

interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  example?: unknown;
  examples?: unknown[];
  minimum?: number;
  exclusiveMinimum?: number;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema | boolean;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

const AN_ID = "0197a2b4-6c1e-7d3a-9f00-5b8e2c4d1a90";
const A_TIME = "2026-11-20T14:03:22.114000Z";

/** What a member of this name usually holds; only used where the schema itself says nothing. */
const usual: Record<string, unknown> = {
  name: "Nora Jansen",
  email: "nora@example.com",
  phone: "+49 170 5550123",
  sku: "MUG",
  q: "mug",
  quantity: "2",
  reason: "damaged",
  note: "gift wrapping",
  number: "T1-000042",
  currency: "EUR",
  code: "7K3M-9PQR-2VXW-4HTN",
  pin: "2222",
  currentPin: "2222",
  unit: "piece",
  type: "sold",
  status: "reserved",
  role: "cashier",
  total: 1000,
  amount: 1000,
  change: 0,
  tendered: 1000,
  price: 500,
  priceMinor: 500,
  percent: 10,
  address: "Harbour street 4, 24103 Kiel",
  street: "Harbour street 4",
  seq: 7,
  shippingMethod: "standard",
  channel: "web",
  externalId: "web-1001",
  nextCursor: null,
  locationName: "Till floor",
};

export function exampleOf(
  schema: Schema | boolean | undefined,
  schemas: Record<string, Schema>,
  name = "",
  depth = 0,
): unknown {
  if (schema === undefined || typeof schema === "boolean" || depth > 8) return undefined;
  if (schema.$ref) return exampleOf(schemas[schema.$ref.split("/").at(-1) ?? ""], schemas, name, depth + 1);
  if (schema.example !== undefined) return schema.example;
  if (schema.examples?.length) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.default !== undefined && schema.default !== null && typeof schema.default !== "object")
    return schema.default;
  if (schema.allOf)
    return Object.assign({}, ...schema.allOf.map((part) => exampleOf(part, schemas, name, depth + 1) as object));
  const kind = [schema.type].flat().find((type) => type !== "null");
  if (kind === "object" || schema.properties) return objectOf(schema, schemas, depth);
  if (kind === "array") {
    const item = exampleOf(schema.items, schemas, name.replace(/s$/, ""), depth + 1);
    return item === undefined ? [] : [item];
  }
  if (Object.hasOwn(usual, name)) return usual[name];
  const choice = (schema.anyOf ?? schema.oneOf)?.find((one) => one.type !== "null");
  if (choice) return exampleOf(choice, schemas, name, depth + 1);
  return plain(kind, schema, name);
}

function objectOf(schema: Schema, schemas: Record<string, Schema>, depth: number): Record<string, unknown> {
  const members = Object.entries(schema.properties ?? {}).map(
    ([key, member]) => [key, exampleOf(member, schemas, key, depth + 1)] as const,
  );
  const made = Object.fromEntries(members.filter(([, value]) => value !== undefined));
  if (Object.keys(made).length > 0 || typeof schema.additionalProperties !== "object") return made;
  const value = exampleOf(schema.additionalProperties, schemas, "", depth + 1);
  return value === undefined ? {} : { member: value };
}

function plain(kind: string | undefined, { format, minimum, exclusiveMinimum }: Schema, name: string): unknown {
  if (kind === "integer" || kind === "number") return Math.max(minimum ?? 1, (exclusiveMinimum ?? 0) + 1, 1);
  if (kind === "boolean") return true;
  if (kind !== "string") return undefined;
  if (format === "uuid" || /id$/i.test(name)) return AN_ID;
  if (format === "date") return "2026-11-20";
  if (format === "date-time" || /At$|^at$/.test(name)) return A_TIME;
  if (format === "email") return "nora@example.com";
  if (format === "uri") return "https://erp.example/hooks/stockproof";
  return "text";
}

interface Media {
  schema?: Schema;
  example?: unknown;
}
type Operation = {
  requestBody?: { content?: Record<string, Media> };
  responses?: Record<string, { content?: Record<string, Media> }>;
};
interface Document {
  paths?: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, Schema> };
}

/** Problems bring examples of their own: each names a refusal this door can give. */
export function withExamples<D extends object>(document: D): D {
  const { paths = {}, components } = document as Document;
  const schemas = components?.schemas ?? {};
  for (const operations of Object.values(paths))
    for (const { requestBody, responses = {} } of Object.values(operations))
      for (const content of [requestBody?.content, ...Object.values(responses).map((response) => response.content)]) {
        const media = content?.["application/json"];
        if (media && media.example === undefined) media.example = exampleOf(media.schema, schemas);
      }
  return document;
}

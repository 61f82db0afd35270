/** The OpenAPI document, made from the very schemas the doors judge by, with who may come in and what each door refuses. */
import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { rolesFor } from "@/lib/staff/permissions";
import { type Door, isWrite } from "./door";
import { withExamples } from "./examples";
import { signed } from "./fields";
import { type RefusalCode, refusals, sentenceFor } from "./refusals";
import { doorsByNoun } from "./registry";

const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().meta({ description: "A sentence that holds the numbers." }),
    facts: z.record(z.string(), z.unknown()),
  })
  .meta({ id: "Problem" });

export function openApiDocument() {
  return withExamples(
    createDocument({
      openapi: "3.1.0",
      info: { title: "Stockproof", version: "1.0.0", license: { name: "Apache-2.0", identifier: "Apache-2.0" } },
      servers: [{ url: "/" }],
      tags: doorsByNoun.map(([noun]) => ({ name: noun })),
      paths: pathsOf(),
      components: {
        securitySchemes: {
          session: { type: "apiKey", in: "cookie", name: "__Host-session", description: "The browser's session." },
          bearer: { type: "http", scheme: "bearer", description: "A session's accessToken, or an API key (sp_…)." },
          device: { type: "apiKey", in: "cookie", name: "__Host-device", description: "The paired till." },
        },
      },
    }),
  );
}

function pathsOf(): ZodOpenApiPathsObject {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const [noun, doors] of doorsByNoun) {
    for (const door of doors) {
      const template = door.path.replaceAll(/:(\w+)/g, "{$1}");
      paths[template] = { ...paths[template], [door.method.toLowerCase()]: operationOf(noun, door) };
    }
  }
  return paths as ZodOpenApiPathsObject;
}

function operationOf(noun: string, door: Door): ZodOpenApiOperationObject {
  const codes = refusalsOf(door);
  const roles = door.may === undefined ? null : [...new Set([door.may].flat().flatMap(rolesFor))];
  const write = isWrite(door.method);
  const requestParams = {
    ...(door.path.includes(":") ? { path: door.params as z.ZodObject } : {}),
    ...(!write && door.input instanceof z.ZodObject ? { query: door.input } : {}),
    ...(write
      ? { header: z.object({ "Idempotency-Key": door.key === "optional" ? z.uuid().optional() : z.uuid() }) }
      : {}),
  };
  return {
    operationId: `${door.method.toLowerCase()}${door.path.replaceAll(/[^A-Za-z0-9]+(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    tags: [noun],
    summary: door.does,
    ...(roles ? { description: `Roles: ${roles.join(", ")}.` } : {}),
    security: securityOf(door),
    requestParams,
    ...(write ? bodyOf(door) : {}),
    responses: { ...successOf(door), ...problemsOf(codes) },
    "x-roles": roles ?? (door.who === "session" ? ["any"] : []),
    "x-refusals": codes,
  } as ZodOpenApiOperationObject;
}

function securityOf({ who }: Door) {
  if (who === "anyone") return [];
  return who === "device" ? [{ device: [] }] : [{ session: [] }, { bearer: [] }];
}

function bodyOf(door: Door) {
  if (door.takes === "bytes")
    return {
      requestBody: { content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } } },
    };
  const schema = withSigning(door);
  if (schema instanceof z.ZodObject && Object.keys(schema.shape).length === 0) return {};
  return { requestBody: { required: true, content: { "application/json": { schema } } } };
}

/** Signature and approval travel beside the body, so they stand in no door's schema; a reader of the document must see them. */
function withSigning(door: Door): z.ZodType {
  const beside = {
    ...(door.signed ? { signature: signed.optional() } : {}),
    ...(door.approved ? { approval: signed.optional() } : {}),
  };
  if (Object.keys(beside).length === 0) return door.input;
  if (door.input instanceof z.ZodObject) return door.input.extend(beside);
  return z.intersection(door.input, z.object(beside));
}

function successOf(door: Door) {
  const content =
    door.gives === undefined
      ? { "application/json": { schema: door.answer ?? z.unknown() } }
      : { [door.gives]: { schema: z.string() } };
  return { [String(door.status ?? 200)]: { description: door.does, content } };
}

function problemsOf(codes: readonly RefusalCode[]) {
  const byStatus = new Map<string, RefusalCode[]>();
  for (const code of codes) {
    const status = String(refusals[code].status);
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, those]) => [
      status,
      {
        description: those.map((code) => `\`${code}\`: ${refusals[code].title}`).join("; "),
        content: { "application/problem+json": { schema: problem, example: problemExample(those[0] ?? "malformed") } },
      },
    ]),
  );
}

function problemExample(code: RefusalCode) {
  const { status, title } = refusals[code];
  return { type: `urn:stockproof:problem:${code}`, title, status, code, detail: sentenceFor(code, {}), facts: {} };
}

/** What every door of its kind can refuse, then what this one can. */
function refusalsOf(door: Door): RefusalCode[] {
  const write = isWrite(door.method);
  return [
    ...new Set<RefusalCode>([
      "malformed",
      "unknown_member",
      ...(write ? (["wrong_origin", "too_large", "unsupported_media_type", "idempotency_key_invalid"] as const) : []),
      ...(write && door.key !== "optional" ? (["idempotency_key_missing", "idempotency_conflict"] as const) : []),
      ...(door.who === "session" ? (["not_signed_in"] as const) : []),
      ...(door.who === "device" ? (["device_unknown"] as const) : []),
      ...(door.may === undefined ? [] : (["forbidden"] as const)),
      ...(door.needsRegister ? (["register_required"] as const) : []),
      ...(door.signed || door.approved ? (["signature_invalid", "signer_not_allowed", "pin_locked"] as const) : []),
      ...(door.refusals ?? []),
      "busy",
      "unavailable",
    ]),
  ].sort((a, b) => refusals[a].status - refusals[b].status);
}

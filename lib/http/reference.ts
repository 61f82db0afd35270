/** The OpenAPI document as a page reads it: operations by noun, with what a reader looks for first. */
import { openApiDocument } from "./openapi";

export interface ReferenceOperation {
  id: string;
  method: string;
  path: string;
  summary: string;
  roles: string[];
  needsKey: boolean;
  parameters: { name: string; where: string; required: boolean; description: string }[];
  request: string | null;
  answers: { status: string; description: string; example: string | null }[];
  refusals: string[];
}
export interface ReferenceGroup {
  name: string;
  operations: ReferenceOperation[];
}

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: { type?: string; format?: string; enum?: unknown[]; description?: string };
}
type Content = Record<string, { example?: unknown }> | undefined;
interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  parameters?: Parameter[];
  requestBody?: { content?: Content };
  responses: Record<string, { description: string; content?: Content }>;
  "x-roles"?: string[];
  "x-refusals"?: string[];
}

const shown = (example: unknown): string | null => (example === undefined ? null : JSON.stringify(example, null, 2));

function read(method: string, path: string, operation: Operation): ReferenceOperation {
  const parameters = operation.parameters ?? [];
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    summary: operation.summary,
    roles: operation["x-roles"] ?? [],
    needsKey: parameters.some(({ name, required }) => name === "Idempotency-Key" && required),
    parameters: parameters
      .filter(({ name }) => name !== "Idempotency-Key")
      .map(({ name, in: where, required = false, description, schema }) => ({
        name,
        where,
        required,
        description: [description ?? schema?.description, schema?.enum?.join(" · ") ?? schema?.format ?? schema?.type]
          .filter(Boolean)
          .join(" — "),
      })),
    request: shown(operation.requestBody?.content?.["application/json"]?.example),
    answers: Object.entries(operation.responses).map(([status, { description, content }]) => ({
      status,
      description,
      example: shown(content?.["application/json"]?.example),
    })),
    refusals: operation["x-refusals"] ?? [],
  };
}

let known: ReferenceGroup[] | undefined;

/** Made once a process: the document does not change while it runs. */
export function readReference(): ReferenceGroup[] {
  known ??= groupsOf();
  return known;
}

function groupsOf(): ReferenceGroup[] {
  const { paths = {} } = openApiDocument() as unknown as { paths?: Record<string, Record<string, Operation>> };
  const groups = new Map<string, ReferenceOperation[]>();
  for (const [path, methods] of Object.entries(paths))
    for (const [method, operation] of Object.entries(methods)) {
      const [tag = ""] = operation.tags;
      groups.set(tag, [...(groups.get(tag) ?? []), read(method, path, operation)]);
    }
  return [...groups].map(([name, operations]) => ({ name, operations }));
}

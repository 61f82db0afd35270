/**
 * Judges the form of what was sent against a door's schema. Three kinds of fault, in the order they are told: a member nobody knows,
 * a wrong form, and what is well formed but means nothing. The last is kept back until session, role and key have been judged.
 */
import type { z } from "zod";
import { NO_QUANTITY } from "./fields";
import { Refusal } from "./problem";

type Issue = z.core.$ZodIssue;

export type Formed<T> =
  | { value: T; meaningless?: undefined; standIn?: undefined }
  /** `standIn` is the body for a function that judges quantities itself, after what is not found or deactivated. */
  | { value?: undefined; meaningless: Refusal; standIn: T };

export function judgeForm<S extends z.ZodType>(schema: S, sent: unknown): Formed<z.output<S>> {
  const result = schema.safeParse(sent);
  if (result.success) return { value: result.data };
  const issues = result.error.issues.flatMap((issue) => leaves(issue));
  const unknown = issues.find((issue) => issue.code === "unrecognized_keys");
  if (unknown?.code === "unrecognized_keys") {
    throw new Refusal("unknown_member", {
      name: unknown.keys[0]?.slice(0, 100),
      path: pathOf(unknown.path),
      names: unknown.keys.slice(0, 20).map((key) => key.slice(0, 100)),
    });
  }
  const malformed = issues.filter((issue) => refusalOf(issue) === undefined);
  if (malformed.length > 0) {
    throw new Refusal("malformed", {
      problems: malformed.slice(0, 20).map((issue) => ({ path: pathOf(issue.path) || "body", message: issue.message })),
    });
  }
  const [first] = issues;
  const meaningless = new Refusal("invalid_quantity", {
    path: pathOf(first?.path ?? []),
    ...refusalOf(first),
    lines: issues.map((issue) => pathOf(issue.path)).slice(0, 20),
  });
  // Some rules of form are asked only when every member could be read: what they find is told before meaning, too.
  const again = judgeForm(
    schema,
    issues.reduce((body, { path }) => replaced(body, path, NO_QUANTITY), sent),
  );
  if (again.meaningless) throw again.meaningless;
  return { meaningless, standIn: again.value };
}

function replaced(sent: unknown, [here, ...deeper]: readonly PropertyKey[], value: unknown): unknown {
  if (here === undefined) return value;
  if (Array.isArray(sent)) return sent.map((item, at) => (at === here ? replaced(item, deeper, value) : item));
  const members = sent as Record<PropertyKey, unknown>;
  return { ...members, [here]: replaced(members[here], deeper, value) };
}

/**
 * What a function says of a body that holds a meaningless quantity. Whatever it refuses before quantities comes first; where it is the
 * quantities, the lines it finds beside ours (part of a piece) are named with them.
 */
export function inItsTurn(told: unknown, meaningless: Refusal): unknown {
  if (!(told instanceof Refusal)) return told;
  if (told.code !== meaningless.code) return told;
  const also = Array.isArray(told.facts["lines"]) ? (told.facts["lines"] as { line?: unknown }[]) : [];
  const paths = also.flatMap(({ line }) => (typeof line === "number" ? [`lines.${line - 1}.quantity`] : []));
  const lines = [...new Set([...(meaningless.facts["lines"] as string[]), ...paths])];
  const place = (path: string) => Number(/\d+/.exec(path)?.[0] ?? 0);
  return new Refusal("invalid_quantity", {
    ...meaningless.facts,
    lines: lines.sort((a, b) => place(a) - place(b)).slice(0, 20),
  });
}

function refusalOf(issue: Issue | undefined): { quantity: unknown } | undefined {
  if (issue?.code !== "custom" || issue.params?.refusal !== "invalid_quantity") return undefined;
  return { quantity: issue.params.quantity };
}

/** Of a union, the branch that was nearly right is the one that was meant. */
function leaves(issue: Issue): Issue[] {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  const branches = issue.errors.map((branch) =>
    branch.flatMap((inner) => leaves({ ...inner, path: [...issue.path, ...inner.path] } as Issue)),
  );
  const cost = (branch: Issue[]) => branch.reduce((sum, leaf) => sum + (leaf.code === "invalid_type" ? 2 : 1), 0);
  return branches.reduce((best, branch) => (cost(branch) < cost(best) ? branch : best));
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.map((part) => String(part).slice(0, 100)).join(".");
}

/** A parameter sent twice could mean either; an empty one was not filled in. */
export function readQuery(parameters: URLSearchParams): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of parameters) {
    if (Object.hasOwn(query, name))
      throw new Refusal("malformed", { problems: [{ path: name.slice(0, 100), message: "was sent twice" }] });
    if (value !== "") Object.defineProperty(query, name, { value, enumerable: true, configurable: true });
  }
  return query;
}

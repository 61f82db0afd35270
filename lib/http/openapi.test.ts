/** Every route is in the document, and every door of the document has its route. */
import { readdirSync, readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { openApiDocument } from "./openapi";
import { doors } from "./registry";

const root = new URL("../../", import.meta.url).pathname;
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];

function routes(): string[] {
  return readdirSync(`${root}app/api`, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)route\.tsx?$/.test(file) && !file.includes("[..."))
    .flatMap((file) => {
      const path = `/api/${file.replace(/\/route\.tsx?$/, "").replaceAll(/\[(\w+)\]/g, ":$1")}`;
      const source = readFileSync(`${root}app/api/${file}`, "utf8");
      return METHODS.filter((method) =>
        new RegExp(`export (?:const|async function|function) ${method}\\b`).test(source),
      ).map((method) => `${method} ${path}`);
    });
}

test("routes and doors are the same list", () => {
  expect(routes().sort()).toEqual(doors.map(({ method, path }) => `${method} ${path}`).sort());
});

test("the document is whole: summaries, security, roles and refusals of every operation", () => {
  const document = openApiDocument();
  expect(document.openapi).toBe("3.1.0");
  const operations = Object.values(document.paths ?? {}).flatMap((path) =>
    Object.values(path as Record<string, Record<string, unknown>>),
  );
  expect(operations).toHaveLength(doors.length);
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(doors.length);
  for (const operation of operations)
    expect(operation).toMatchObject({
      summary: expect.stringMatching(/\.$/),
      "x-roles": expect.any(Array),
      "x-refusals": expect.arrayContaining(["busy"]),
    });
  expect(document.paths?.["/api/staff/{id}/dismissal"]?.post).toMatchObject({
    "x-roles": ["owner"],
    "x-refusals": expect.arrayContaining(["forbidden", "not_found", "idempotency_conflict"]),
  });
});

test("the document is what OpenAPI 3.1 allows, by the specification's own schema", async () => {
  // As a reader gets it: members that are undefined here are not there at all.
  const sent = JSON.parse(JSON.stringify(openApiDocument())) as Record<string, unknown>;
  expect(await new Validator().validate(sent)).toEqual({ valid: true });
  expect(await new Validator().validate({ ...sent, paths: [] })).toMatchObject({ valid: false });
}, 30_000);

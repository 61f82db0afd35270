/** Whoever stands before a bad release reads the head of its migrations: it must say how to go back. */
import { expect, test } from "vitest";
import { addsWithInlineConstraint, headOf, migrations } from "./migrations";

test("each migration's head says what it does and how to undo it", () => {
  const mute = migrations().filter(
    (migration) => !/^--\s*Undo:\s*\S+/m.test(headOf(migration)) || headOf(migration).split("\n").length < 3,
  );
  expect(mute.map(({ file }) => file)).toEqual([]);
});

test("each migration's name is its time and a word, and no two share a time", () => {
  const files = migrations().map(({ file }) => file);
  expect(files.filter((file) => !/^\d{14}_[a-z0-9_]+\.sql$/.test(file))).toEqual([]);
  expect(new Set(files.map((file) => file.slice(0, 14))).size).toBe(files.length);
});

test("a column added with its constraint is seen; one whose constraint comes after is not", () => {
  const found = (text: string): number => addsWithInlineConstraint({ file: "x.sql", text }).length;
  expect(found("alter table public.sales add column note text check (length(note) < 9);")).toBe(1);
  expect(found("alter table public.sales add column a uuid, add column b uuid references public.orgs (id);")).toBe(1);
  expect(
    found(
      "alter table public.sales add column note text;\nalter table public.sales add constraint short check (true);",
    ),
  ).toBe(0);
});

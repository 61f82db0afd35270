/** The lists that the program and the database both keep say the same: refusals, and who may do what. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { given } from "@/db/testing/given";
import { sql, sqlOne } from "@/db/testing/sql";
import { refusals } from "@/lib/http/refusals";
import { type Act, howMay, permissions, roles } from "@/lib/staff/permissions";

test("every refusal of the database has its sentence in the program, with the same status and title", async () => {
  const rows = await sql<{ code: string; status: number; title: string }>(
    "select code, status, title from internal.refusals order by code",
  );
  const here = Object.entries(refusals).map(([code, { status, title }]) => ({ code, status, title }));
  expect(
    here.filter(({ code }) => rows.some((row) => row.code === code)).sort((a, b) => (a.code < b.code ? -1 : 1)),
  ).toEqual(rows);
});

test("both role tables allow the same to every role", async () => {
  const rows = await sql<{ line: string }>("select role || ' ' || act || ' ' || how as line from internal.permissions");
  const acts = Object.keys(permissions) as Act[];
  const here = roles.flatMap((role) =>
    acts.flatMap((act) => (howMay(role, act) === null ? [] : [`${role} ${act} ${howMay(role, act)}`])),
  );
  expect(here.sort()).toEqual(rows.map(({ line }) => line).sort());
});

test("internal.may answers for a person of every role what the table says, and nothing to strangers and the dismissed", async () => {
  const shop = await given();
  for (const role of shop.roles) {
    const { person } = await shop.hire(role);
    const may = async (org: string) =>
      await sql<{ act: Act; how: string | null }>(
        "select a as act, internal.may($1, $2, a) as how from unnest($3::text[]) a",
        [person.id, org, Object.keys(permissions)],
      );
    for (const { act, how } of await may(shop.org)) expect(how, `${role} ${act}`).toBe(howMay(role, act));
    expect((await may(randomUUID())).every(({ how }) => how === null)).toBe(true);
    await sql("update public.staff set is_active = false where org_id = $1 and id = $2", [shop.org, person.id]);
    expect(await sqlOne("select internal.may($1, $2, 'read_stock') as how", [person.id, shop.org])).toEqual({
      how: null,
    });
  }
});

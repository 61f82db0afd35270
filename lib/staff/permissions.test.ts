/** The roles table in TypeScript and the one the migrations write say the same, for every role and act. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Act, howMay, permissions, roles } from "./permissions";

const folder = new URL("../../db/migrations/", import.meta.url);
const sql = readdirSync(folder)
  .map((name) => readFileSync(new URL(name, folder), "utf8"))
  .join("\n");
const written = [...sql.matchAll(/insert into internal\.permissions[^;]*;/g)].flatMap(([statement]) =>
  [...statement.matchAll(/\('(\w+)', '(own|signed)', '([\w ]+)'\)/g)].flatMap(([, act, how, those = ""]) =>
    those.split(" ").map((role) => `${role} ${act} ${how}`),
  ),
);

test("both tables allow the same to every role", () => {
  const here = roles.flatMap((role) =>
    (Object.keys(permissions) as Act[]).flatMap((act) =>
      howMay(role, act) === null ? [] : [`${role} ${act} ${howMay(role, act)}`],
    ),
  );
  expect(here.sort()).toEqual(written.sort());
});

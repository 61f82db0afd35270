/** What the table itself knows to be impossible, whatever a function forgot. */
import { expect, test } from "vitest";
import { given } from "@/db/testing/given";
import { withClient } from "@/db/testing/sql";

test.each([
  ["a level below nothing", "quantity = -1"],
  ["a level that is no number", "quantity = 'NaN'"],
  ["a promise below nothing", "reserved = -1"],
  ["a promise beyond what lies there", "reserved = 4"],
])("%s is refused by the table", async (_what, change) => {
  const shop = await given({ mug: 3 });
  const write = withClient((client) =>
    client.query(`update public.inventory set ${change} where org_id = $1 and id = $2`, [
      shop.org,
      shop.product("mug").inventoryId,
    ]),
  );
  await expect(write).rejects.toMatchObject({ code: "23514" });
  expect(await shop.level("mug")).toMatchObject({ quantity: "3", reserved: "0" });
});

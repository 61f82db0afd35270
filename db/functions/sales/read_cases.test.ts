import { expect, test } from "vitest";
import { given } from "../../testing/given";
import { receive } from "../../testing/given-stock";
import { offlineTill } from "../../testing/offline-till";
import { withClient } from "../../testing/sql";

interface Told {
  cases: { kind: string; goods?: { sku: string }; places?: { inventoryId: string }[]; sale?: { number: string } }[];
}

test("a shortage names its goods, its sale and every place that has some", async () => {
  const shop = await given({ mug: 1, cup: 4 });
  const till = await offlineTill(shop);
  const elsewhere = await shop.shelve("mug", "backroom");
  await withClient((client) => receive(client, shop.org, elsewhere, 7));
  await till.send(till.ring([["mug", 3]]));
  const { data, error } = await (await shop.api("manager")).rpc("read_cases", {
    p_request: { query: { kind: "shortage" } },
  });
  expect(error).toBeNull();
  expect((data as unknown as Told).cases).toMatchObject([
    {
      kind: "shortage",
      goods: { sku: "MUG" },
      sale: { number: "T1-A1-0001" },
      places: [{ inventoryId: elsewhere, locationName: "Backroom", available: "7" }],
    },
  ]);
});

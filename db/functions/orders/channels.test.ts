import { expect, test } from "vitest";
import { read, refusal, write } from "@/db/testing/doors";
import { given } from "@/db/testing/given";
import { orderDesk } from "@/db/testing/order-desk";

interface Channels {
  channels: { id: string; code: string; methods: { code: string; maySplit: boolean; places: { name: string }[] }[] }[];
}

const way = (code: string, ...locationIds: string[]) => ({ code, name: code, maySplit: true, locationIds });

test("an owner adds a channel, its orders look where it says, and what they went by cannot be taken away", async () => {
  const shop = await given({ pot: { quantity: 3, at: "backroom" } });
  const { backroom, floor } = shop.places;
  const body = { code: "market", name: "Market", kind: "marketplace", shortPolicy: "stop" };
  const add = (methods: object[], code = "market") =>
    write<{ channel: { id: string } }>(shop, "owner", "save_channel", { body: { ...body, code, methods } });

  const { channel } = await add([way("parcel", floor, backroom)]);
  expect((await refusal(add([way("parcel", floor)]))).code).toBe("name_taken");
  expect((await refusal(add([way("parcel", crypto.randomUUID())], "other"))).code).toBe("location_not_found");
  expect((await refusal(add([way("parcel", floor), way("parcel", backroom)], "other"))).code).toBe("malformed");
  expect((await refusal(add([way("parcel", floor, floor)], "other"))).code).toBe("malformed");

  const desk = await orderDesk(shop);
  const order = await desk.reserve([{ sku: "POT", quantity: 1 }], { channel: "market", shippingMethod: "parcel" });
  expect(order.lines[0]?.allocations).toMatchObject([{ locationId: backroom, quantity: "1" }]);

  const change = (methods: object[], id = channel.id) =>
    write(shop, "owner", "save_channel", {
      path: { id },
      body: { name: "Market hall", kind: "marketplace", shortPolicy: "backorder", methods },
    });
  expect((await refusal(change([way("courier", floor)]))).code).toBe("still_in_use");
  expect((await refusal(change([way("parcel", floor)], crypto.randomUUID()))).code).toBe("channel_not_found");
  await change([way("parcel", backroom), way("courier", floor)]);
  const { channels } = await read<Channels>(shop, "manager", "read_channels");
  expect(
    channels.find(({ code }) => code === "market")?.methods.map(({ code, places }) => [code, places.length]),
  ).toEqual([
    ["courier", 1],
    ["parcel", 1],
  ]);
  expect((await refusal(write(shop, "manager", "save_channel", { body: { ...body, methods: [] } }))).code).toBe(
    "forbidden",
  );
  expect(await shop.violations()).toEqual([]);
});

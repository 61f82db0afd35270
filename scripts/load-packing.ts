/**
 * `npm run load:packing` against the running demo shop: fifty scans of one line at the same instant end at exactly fifty; with thirty in the
 * basket, thirty are packed and twenty find no more units. Exits 1 when a figure is not exact. What it made is cancelled again.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { catalogDoors } from "../lib/catalog/catalog.doors.ts";
import { type Client, makeClient } from "../lib/client/client.ts";
import { ProblemError } from "../lib/http/problem-error.ts";
import { ordersDoors } from "../lib/orders/orders.doors.ts";
import { pickingDoors } from "../lib/picking/picking.doors.ts";
import { staffDoors } from "../lib/staff/staff.doors.ts";

const NEEDED = 50;
const PICKED_SHORT = 30;

interface Shop {
  appUrl: string;
  apiKeys: { web: string };
  ownerPassword: string;
}

const folder = process.env["STOCKPROOF_DATA"] ?? ".stockproof";
const shop = JSON.parse(readFileSync(path.join(folder, "connection.json"), "utf8")) as Shop;
const webShop = makeClient({ baseUrl: shop.appUrl, token: shop.apiKeys.web });

async function signIn(): Promise<Client> {
  const input = { email: "owner@corner.example", password: shop.ownerPassword };
  const { accessToken = "" } = await makeClient({ baseUrl: shop.appUrl }).call(staffDoors.signIn, { input });
  return makeClient({ baseUrl: shop.appUrl, token: accessToken });
}

/** Something of which fifty can be picked up at the till's own floor. */
async function plenty(packer: Client): Promise<string> {
  const { products } = await packer.call(catalogDoors.catalog, { input: { limit: "500" } });
  const found = products.find(({ inventory }) =>
    inventory.some((row) => row.locationName === "Till floor" && Number(row.available) >= NEEDED),
  );
  if (!found) throw new Error(`Nothing on the till's floor has ${NEEDED} units. Receive some first.`);
  return found.sku;
}

async function round(packer: Client, sku: string, picked: number): Promise<boolean> {
  const { order } = await webShop.call(ordersDoors.place, {
    input: { shippingMethod: "pickup", lines: [{ sku, quantity: NEEDED }] },
  });
  const { session } = await packer.call(pickingDoors.start, { input: { orderIds: [order.id] } });
  const params = { id: session.id };
  await packer.call(pickingDoors.pick, { params, input: { itemId: session.items[0]?.id ?? "", quantity: picked } });
  await packer.call(pickingDoors.beginPacking, { params });
  const input = { orderId: order.id, productId: session.progress[0]?.productId ?? "" };
  const began = performance.now();
  const scans = await Promise.allSettled(
    Array.from({ length: NEEDED }, () => packer.call(pickingDoors.pack, { params, input })),
  );
  const milliseconds = Math.round(performance.now() - began);
  const packed = scans.filter(({ status }) => status === "fulfilled").length;
  const empty = scans.filter(
    (scan) => scan.status === "rejected" && scan.reason instanceof ProblemError && scan.reason.code === "no_more_units",
  ).length;
  const kept = Number((await packer.call(pickingDoors.session, { params })).session.progress[0]?.quantityPacked);
  await packer.call(ordersDoors.cancel, { params: { id: order.id }, input: { reason: "load" } });
  await packer.call(pickingDoors.cancel, { params });
  const isExact = packed === picked && kept === picked && empty === NEEDED - picked;
  process.stdout.write(
    `${isExact ? "ok" : "NO"}  ${NEEDED} at once, ${picked} in the basket: ${packed} packed, ${empty} refused, ${kept} in the box · ${milliseconds} ms\n`,
  );
  return isExact;
}

const packer = await signIn();
const sku = await plenty(packer);
const results = [await round(packer, sku, NEEDED), await round(packer, sku, PICKED_SHORT)];
process.exitCode = results.every(Boolean) ? 0 : 1;

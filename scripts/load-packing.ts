/**
 * `npm run load:packing` against the running demo shop: fifty scans of one line at the same instant end at exactly fifty; with thirty in the
 * basket, thirty are packed and twenty find no more units. Exits 1 when a figure is not exact. What it made is cancelled again.
 */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

const NEEDED = 50;
const PICKED_SHORT = 30;

interface Shop {
  appUrl: string;
  apiKeys: { web: string };
}
interface Row {
  quantity: string;
  available: string;
  locationName: string;
}
interface Session {
  id: string;
  items: { id: string; quantityNeeded: string }[];
  progress: { orderId: string; productId: string; quantityPacked: string }[];
}

const folder = process.env["STOCKPROOF_DATA"] ?? ".stockproof";
const shop = JSON.parse(readFileSync(path.join(folder, "connection.json"), "utf8")) as Shop;

async function ask<T>(
  token: string,
  method: string,
  url: string,
  body?: unknown,
): Promise<{ status: number; body: T }> {
  for (;;) {
    const answer = await fetch(shop.appUrl + url, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        ...(method === "GET" ? {} : { "idempotency-key": randomUUID() }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (answer.status !== 503) return { status: answer.status, body: (await answer.json()) as T };
    await answer.arrayBuffer(); // busy: nothing happened, so the same scan is sent again
  }
}

async function signIn(): Promise<string> {
  const json = { "content-type": "application/json" };
  const paired = await fetch(`${shop.appUrl}/api/registers/pair`, {
    method: "POST",
    headers: json,
    body: '{"code":"DEMO-3"}',
  });
  const cookie = paired.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const signed = await fetch(`${shop.appUrl}/api/session`, {
    method: "POST",
    headers: { ...json, cookie },
    body: '{"pin":"2222"}',
  });
  return ((await signed.json()) as { accessToken: string }).accessToken;
}

/** Something of which fifty can be picked up at the till's own floor. */
async function plenty(token: string): Promise<string> {
  const { body } = await ask<{ products: { sku: string; inventory: Row[] }[] }>(token, "GET", "/api/catalog?limit=500");
  const found = body.products.find(({ inventory }) =>
    inventory.some((row) => row.locationName === "Till floor" && Number(row.available) >= NEEDED),
  );
  if (!found) throw new Error(`Nothing on the till's floor has ${NEEDED} units. Receive some first.`);
  return found.sku;
}

async function round(token: string, sku: string, picked: number): Promise<boolean> {
  const order = await ask<{ order: { id: string } }>(shop.apiKeys.web, "POST", "/api/orders", {
    shippingMethod: "pickup",
    lines: [{ sku, quantity: NEEDED }],
  });
  const orderId = order.body.order.id;
  const started = (await ask<{ session: Session }>(token, "POST", "/api/picking/sessions", { orderIds: [orderId] }))
    .body.session;
  const at = `/api/picking/sessions/${started.id}`;
  await ask(token, "POST", `${at}/picks`, { itemId: started.items[0]?.id, quantity: picked });
  await ask(token, "POST", `${at}/packing`);
  const scan = { orderId, productId: started.progress[0]?.productId };
  const began = performance.now();
  const answers = await Promise.all(
    Array.from({ length: NEEDED }, () => ask<{ code?: string }>(token, "PUT", `${at}/pack`, scan)),
  );
  const milliseconds = Math.round(performance.now() - began);
  const packed = answers.filter(({ status }) => status === 200).length;
  const empty = answers.filter(({ body }) => body.code === "no_more_units").length;
  const { body } = await ask<{ session: Session }>(token, "GET", at);
  const kept = Number(body.session.progress[0]?.quantityPacked);
  await ask(token, "POST", `/api/orders/${orderId}/cancellation`, { reason: "load" });
  await ask(token, "POST", `${at}/cancellation`);
  const isExact = packed === picked && kept === picked && empty === NEEDED - picked;
  process.stdout.write(
    `${isExact ? "ok" : "NO"}  ${NEEDED} at once, ${picked} in the basket: ${packed} packed, ${empty} refused, ${kept} in the box · ${milliseconds} ms\n`,
  );
  return isExact;
}

const token = await signIn();
const sku = await plenty(token);
const results = [await round(token, sku, NEEDED), await round(token, sku, PICKED_SHORT)];
process.exitCode = results.every(Boolean) ? 0 : 1;

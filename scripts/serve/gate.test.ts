import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { countConnections, drain } from "./drain.ts";
import { Gate } from "./gate.ts";
import { type Listener, listenPlain } from "./listen.ts";

let listener: Listener | undefined;
afterEach(async () => {
  listener?.http.closeAllConnections();
  await listener?.close();
  listener = undefined;
});

async function serving(gate: Gate): Promise<string> {
  listener = await listenPlain(0, "127.0.0.1", gate.take);
  countConnections(listener, gate);
  return `http://127.0.0.1:${(listener.http.address() as AddressInfo).port}`;
}

/** A handler whose answers wait until they are let go. */
function waiting(bounds: ConstructorParameters<typeof Gate>[1] = { inHand: 2 }) {
  let letGo = () => {};
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const gate = new Gate(async (_request, response) => {
    await released;
    response.end("sold");
  }, bounds);
  return { gate, letGo };
}

test("what is in hand when the shop closes is answered first, and nothing new is taken", async () => {
  const { gate, letGo } = waiting();
  const url = await serving(gate);
  const inHand = fetch(url);
  await expect.poll(() => gate.inHand).toBe(1);
  const drained = drain([listener as Listener], gate, 5_000);
  await expect(fetch(url)).rejects.toThrow();
  letGo();
  expect(await (await inHand).text()).toBe("sold");
  await drained;
  expect(gate.connections).toBe(0);
});

test("a live stream is ended when the shop closes, so that its screen comes back elsewhere", async () => {
  const gate = new Gate(async (_request, response) => {
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    response.write("event: ready\ndata: {}\n\n");
  });
  const url = await serving(gate);
  const stream = await fetch(url, { headers: { Accept: "text/event-stream" } });
  await drain([listener as Listener], gate, 5_000);
  expect(await stream.text()).toBe("event: ready\ndata: {}\n\n");
});

test("more than can be answered in time is refused at once, with the time to come back", async () => {
  const { gate, letGo } = waiting();
  const url = await serving(gate);
  const taken = [fetch(url), fetch(url)];
  await expect.poll(() => gate.inHand).toBe(2);
  const refused = await fetch(url);
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "1"]);
  expect(refused.headers.get("content-type")).toBe("application/problem+json");
  expect(await refused.json()).toMatchObject({ code: "busy", status: 503, facts: {} });
  letGo();
  expect((await Promise.all(taken)).map((answer) => answer.status)).toEqual([200, 200]);
});

test("a crowd that asks is told so while sales go on", async () => {
  const { gate, letGo } = waiting({ asking: 1, asks: ({ url }) => url === "/api/stock" });
  const url = await serving(gate);
  const asked = fetch(`${url}/api/stock`);
  await expect.poll(() => gate.inHand).toBe(1);
  expect((await fetch(`${url}/api/stock`)).status).toBe(503);
  const sold = fetch(`${url}/api/pos/sales`, { method: "POST" });
  await expect.poll(() => gate.inHand).toBe(2);
  letGo();
  expect([(await asked).status, (await sold).status]).toEqual([200, 200]);
  expect((await fetch(`${url}/api/stock`)).status).toBe(200);
});

test("who begins a body and does not end it takes nobody's place", async () => {
  const { gate, letGo } = waiting({ asking: 1, asks: () => true });
  const url = await serving(gate);
  const half = connect(Number(new URL(url).port), "127.0.0.1");
  half.write("POST /api/orders HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\n\r\n{");
  await expect.poll(() => gate.inHand).toBe(1);
  const asked = fetch(url);
  await expect.poll(() => gate.inHand).toBe(2);
  letGo();
  expect((await asked).status).toBe(200);
  half.destroy();
});

test("live screens do not use up the places of sales", async () => {
  const gate = new Gate(
    async (request, response) => {
      if (request.headers.accept === "text/event-stream")
        response.writeHead(200, { "Content-Type": "text/event-stream" }).write("\n");
      else response.end("sold");
    },
    { inHand: 1 },
  );
  const url = await serving(gate);
  const screens = await Promise.all([1, 2, 3].map(() => fetch(url, { headers: { Accept: "text/event-stream" } })));
  expect(await (await fetch(url)).text()).toBe("sold");
  for (const screen of screens) await screen.body?.cancel();
});

test("what is no HTTP is answered with a problem, not with silence", async () => {
  const url = await serving(new Gate(async () => {}));
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.write("MUG, please\r\n\r\n");
  const [answer] = (await once(socket, "data")) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 400[\s\S]*"code":"malformed"/);
});

/** Ten thousand events leave for a receiver while the tills go on selling. */
import { afterEach, expect, test } from "vitest";
import { given } from "../../testing/given";
import { write } from "../../testing/doors";
import { startReceiver } from "../../testing/receiver";
import { sql } from "../../testing/sql";
import { eventually, workFor } from "../../testing/worker";

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

test("ten thousand events of five hundred subjects are drained, in order, while sales go on", {
  timeout: 180_000,
}, async () => {
  const shop = await given({ mug: 500 });
  const hook = await startReceiver();
  closers.push(hook.kill);
  await write(
    shop,
    "owner",
    "create_endpoint",
    { body: { name: "Drain", kind: "webhook", url: hook.url(), eventTypes: ["drill.done"] } },
    { p_secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" },
  );
  await sql(
    `insert into public.outbox (org_id, subject, type, payload)
     select $1, 'drill:' || n % 500, 'drill.done', jsonb_build_object('n', n) from generate_series(1, 10000) n`,
    [shop.org],
  );
  closers.push(workFor(shop).stop);
  let isDraining = true;
  let sold = 0;
  const selling = (async () => {
    while (isDraining) {
      await shop.sell("mug", 1).catch(() => {});
      sold += 1;
    }
  })();
  await eventually(() => hook.received.length >= 10_000, 150_000);
  isDraining = false;
  await selling;
  expect(sold).toBeGreaterThan(10);
  const last = new Map<string, number>();
  for (const { body } of hook.received) {
    const n = Number(body.data["n"]);
    expect(n).toBeGreaterThan(last.get(body.subject) ?? 0);
    last.set(body.subject, n);
  }
  expect(await shop.violations()).toEqual([]);
});

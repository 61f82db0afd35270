/**
 * A hundred thousand goods for the till's own search, which asks no server: its list is answered here in the shape of the door's. Every
 * key of the words that are typed brings another good to the front, so that what is measured is seen to have changed.
 */
import type { Page } from "@playwright/test";
import type { Connection } from "../stack/connection";

export const words = ["trouser", "window", "quilt", "morsel", "prism"];
const ALL = 100_000;
const PAGE = 5_000;

/** Answers with a promise inside: fulfilled when the last of them has been sent. */
export async function manyGoods(page: Page, connection: Connection): Promise<{ sent: Promise<void> }> {
  let tell = () => {};
  const sent = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const answer = await page.request.get(`${connection.appUrl}/api/pos/goods?limit=1`);
  const { goods } = (await answer.json()) as { goods: unknown[][] };
  const like = goods[0] ?? [];
  // «ta», «tra», «troa» …: of what begins as typed, the one with an «a» next comes first
  const first = words.flatMap((word) => Array.from(word, (_, at) => `${word.slice(0, at + 1)}a`));
  // stands first while nothing is typed
  first.unshift("aa");
  const nameOf = (n: number) =>
    first[n] ?? `${words[n % words.length]} ${(n * 7919).toString(36)} ${["blue", "crème", "long", "small"][n % 4]}`;
  const goodOf = (n: number) =>
    like
      .with(0, crypto.randomUUID())
      .with(2, `SKU-${n}`)
      .with(3, nameOf(n))
      .with(10, [String(4_000_000_000_000 + n)])
      .with(9, null)
      .with(15, null)
      .with(16, null);
  await page.route("**/api/pos/goods?*", async (route) => {
    const from = Number(new URL(route.request().url()).searchParams.get("cursor") ?? 0);
    const next = from + PAGE < ALL ? String(from + PAGE) : null;
    await route.fulfill({
      json: { goods: Array.from({ length: PAGE }, (_, index) => goodOf(from + index)), nextCursor: next },
    });
    if (next === null) tell();
  });
  return { sent };
}

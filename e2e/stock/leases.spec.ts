/** What tills hold in advance is seen in the stock room: as it is, as it changes, and which till it is. */
import { given } from "../../db/testing/given";
import { offlineTill, registerOf } from "../../db/testing/offline-till";
import { orderDesk } from "../../db/testing/order-desk";
import { sql } from "../../db/testing/sql";
import { openOfficeOf } from "../fixtures/office-of";
import { expect, test } from "../fixtures/shop";

test("goods leased to a till stand on the dashboard, with the till, and are gone when they flow back", async ({
  browser,
}) => {
  const shop = await given({ mug: 100, cup: 50 }, { leases: true, pins: true });
  const { device } = await offlineTill(shop, { register: await registerOf(shop, "T2"), prefix: "T2" });
  const page = await openOfficeOf(browser, shop);
  await page.goto("/stock");
  const row = page.getByRole("grid").getByRole("row", { name: /mug/i });
  await expect(row).toBeVisible();
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await expect(page.getByText(/leased to/)).toBeHidden();
  const lease = { inventoryId: shop.product("mug").inventoryId, quantity: 6, kind: "lease", deviceId: device };
  await sql("select internal.reserve_rows($1, $2)", [shop.org, JSON.stringify([lease])]);
  await expect(page.getByText("6 leased to 1 till, which may sell them without network.")).toBeVisible();
  await expect(row).toContainText("6 at tills");
  await page.getByRole("button", { name: "Show which" }).click();
  await expect(page.getByRole("dialog").getByRole("row", { name: /mug/i })).toContainText("Till T2 6");
  await page.keyboard.press("Escape");

  // the reserved figure itself says who holds it, with the way to each order
  const desk = await orderDesk(shop);
  const order = await desk.place([{ sku: "MUG", quantity: 2 }], { shippingMethod: "pickup" });
  await expect(row).toContainText("8");
  await row.getByRole("button", { name: "8 of mug: why?" }).click();
  const held = page.getByRole("dialog").getByRole("region", { name: "Why reserved" });
  await expect(held.getByRole("row", { name: /Till T2/ })).toContainText("6");
  await expect(held.getByRole("link", { name: `Order ${order.number}` })).toHaveAttribute(
    "href",
    `/orders/${order.id}`,
  );
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Show which" }).click();
  await sql(
    "select internal.release_rows($1, array(select id from public.reservations where org_id = $1 and released_at is null), 'lease_upkeep')",
    [shop.org],
  );
  await expect(page.getByRole("dialog")).toContainText("Nothing is leased to tills just now.");
  await page.keyboard.press("Escape");
  await expect(page.getByText(/leased to/)).toBeHidden();
  await expect(row).not.toContainText("at tills");
});

/** What is worth a picture: each screen, who stands before it, and what to do first so that there is something to see. */
import type { Page } from "@playwright/test";
import { acts, addGoods } from "./acts";

/** Nobody, the owner by password, a till before whom nobody stands, or someone of the demo by PIN at a till. */
export type Viewer = "nobody" | "owner" | "till" | `pin:${string}`;

export interface Scene {
  name: string;
  path: string;
  as: Viewer;
  /** Presses and types before the picture. */
  prepare?: (page: Page) => Promise<void>;
  /** The whole page, however long. */
  isLong?: boolean;
  /** Grey shapes are part of it, not something to wait for. */
  showsWaiting?: boolean;
  /** Shown in README or docs: kept in docs/pictures with `--keep`, in the light theme and this size. */
  keepAs?: "desk" | "phone";
}

/** Opens the first thing of a list, where every thing has its own page. */
const openFirst =
  (address: RegExp, inside = "main") =>
  async (page: Page) => {
    await page.locator(inside).getByRole("link").filter({ hasNotText: /^$/ }).first().click();
    await page.waitForURL(address);
  };

export const scenes: readonly Scene[] = [
  { name: "front-door", path: "/", as: "nobody" },
  { name: "sign-in", path: "/sign-in", as: "nobody" },
  { name: "nothing-here", path: "/no-such-place", as: "nobody" },
  { name: "kit", path: "/ui", as: "nobody", isLong: true, showsWaiting: true },
  {
    name: "till",
    path: "/pos",
    as: "pin:1111",
    keepAs: "desk",
    prepare: addGoods,
  },
  {
    name: "till-paying",
    path: "/pos",
    as: "pin:1111",
    keepAs: "desk",
    prepare: async (page) => {
      await addGoods(page);
      await page.keyboard.press("F9");
      await page.getByRole("button", { name: "Exact" }).waitFor();
    },
  },
  {
    name: "till-weighing",
    path: "/pos",
    as: "pin:1111",
    prepare: async (page) => {
      await addGoods(page);
      await page.keyboard.press("F6");
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "till-nothing-found",
    path: "/pos",
    as: "pin:1111",
    prepare: async (page) => {
      await page.locator("[data-tile]").first().waitFor();
      await page.getByRole("searchbox").fill("kettel");
      await page.getByText("kettel").nth(1).or(page.getByText("«kettel»")).first().waitFor();
    },
  },
  { name: "till-pin", path: "/pos", as: "till" },
  { name: "till-pairing", path: "/pos", as: "nobody" },
  { name: "display", path: "/display", as: "pin:1111" },
  { name: "stock", path: "/stock", as: "owner", keepAs: "desk" },
  {
    name: "product",
    path: "/stock",
    as: "owner",
    keepAs: "desk",
    prepare: async (page) => {
      await page.locator("main a[href^='/stock/products/']").last().click();
      await page.waitForURL(/products\/[0-9a-f-]{36}/);
      await page.getByRole("figure").first().waitFor();
    },
  },
  { name: "stock-print", path: "/stock/print", as: "owner" },
  { name: "ledger", path: "/ledger", as: "owner", keepAs: "desk" },
  { name: "counts", path: "/counts", as: "owner" },
  {
    name: "orders",
    path: "/orders",
    as: "owner",
    prepare: async (page) => {
      // a demo begins without any
      const sample = page.getByRole("button", { name: "Send three" });
      const rows = page.locator("main table tbody tr");
      await sample.or(rows.first()).first().waitFor();
      if (await sample.isVisible()) await sample.click();
      await rows.first().waitFor();
    },
  },
  {
    name: "order",
    path: "/orders",
    as: "owner",
    prepare: openFirst(/orders\/[0-9a-f-]{36}/, "main table"),
  },
  { name: "conflicts", path: "/conflicts", as: "owner" },
  { name: "picking", path: "/picking", as: "pin:5555", keepAs: "phone" },
  { name: "customers", path: "/customers", as: "owner" },
  {
    name: "customer",
    path: "/customers",
    as: "owner",
    prepare: async (page) => {
      await page.getByRole("row").nth(1).click();
      await page.waitForURL(/customers\/[0-9a-f-]{36}/);
      await page.getByRole("heading", { level: 2 }).first().waitFor();
    },
  },
  { name: "gift-cards", path: "/customers/gift-cards", as: "owner" },
  { name: "reports", path: "/reports", as: "owner", keepAs: "desk" },
  { name: "report-margin", path: "/reports?report=margin", as: "owner" },
  { name: "loyalty", path: "/settings/loyalty", as: "owner" },
  { name: "webhooks", path: "/settings/webhooks", as: "owner" },
  { name: "channels", path: "/settings/channels", as: "owner" },
  { name: "taxes", path: "/settings/taxes", as: "owner" },
  { name: "tills", path: "/settings/tills", as: "owner" },
  { name: "api", path: "/docs/api", as: "nobody", keepAs: "desk" },
  { name: "audit", path: "/audit", as: "owner", keepAs: "desk" },
  { name: "ops", path: "/ops", as: "owner" },
  { name: "settings", path: "/settings", as: "owner" },
  { name: "people", path: "/settings/people", as: "owner" },
  { name: "places", path: "/settings/places", as: "owner" },
  { name: "import", path: "/settings/import", as: "owner" },
  { name: "new-product", path: "/settings/catalogue/new", as: "owner" },
  { name: "make-it-mine", path: "/set-up", as: "owner" },
  { name: "reorder", path: "/stock/reorder", as: "owner" },
  { name: "history", path: "/pos/history", as: "pin:1111" },
  { name: "forbidden", path: "/reports", as: "pin:5555" },
  { name: "gone", path: "/orders/0190a000-0000-7000-8000-000000000000", as: "owner" },
  { name: "no-match", path: "/orders?q=nobody-of-that-name", as: "owner" },
  {
    name: "tour",
    path: "/stock",
    as: "owner",
    prepare: async (page) => {
      await page.addInitScript(() => localStorage.removeItem("stockproof.tour"));
      await page.reload();
      await page.getByRole("region", { name: "A short look around" }).waitFor();
    },
  },
  {
    name: "lab",
    path: "/lab",
    as: "owner",
    keepAs: "desk",
    prepare: async (page) => {
      await page.getByRole("button", { name: "50 tills buy at once" }).click();
      await page.getByText(/Shelf and ledger/).waitFor();
    },
  },
  ...acts,
];

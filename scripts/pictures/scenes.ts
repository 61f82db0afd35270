/** What is worth a picture: each screen, who stands before it, and what to do first so that there is something to see. */
import type { Page } from "@playwright/test";

/** Nobody, the owner by password, or someone of the demo by PIN at a till. */
export type Viewer = "nobody" | "owner" | `pin:${string}`;

export interface Scene {
  name: string;
  path: string;
  as: Viewer;
  /** Presses and types before the picture. */
  prepare?: (page: Page) => Promise<void>;
  /** The whole page, however long. */
  isLong?: boolean;
  /** Shown in README or docs: kept in docs/pictures with `--keep`, in the light theme and this size. */
  keepAs?: "desk" | "phone";
}

export const scenes: readonly Scene[] = [
  { name: "front-door", path: "/", as: "nobody" },
  { name: "sign-in", path: "/sign-in", as: "nobody" },
  { name: "nothing-here", path: "/no-such-place", as: "nobody" },
  { name: "kit", path: "/ui", as: "nobody", isLong: true },
  {
    name: "till",
    path: "/pos",
    as: "pin:1111",
    keepAs: "desk",
    prepare: async (page) => {
      for (const tile of [0, 3, 3, 5]) await page.locator("[data-tile]").nth(tile).click();
      await page.getByText("Reconnecting").waitFor({ state: "hidden" });
    },
  },
  { name: "stock", path: "/stock", as: "owner", keepAs: "desk" },
  { name: "ledger", path: "/ledger", as: "owner" },
  { name: "counts", path: "/counts", as: "owner" },
  { name: "orders", path: "/orders", as: "owner" },
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
  { name: "reports", path: "/reports", as: "owner" },
  { name: "report-margin", path: "/reports?report=margin", as: "owner" },
  { name: "loyalty", path: "/settings/loyalty", as: "owner" },
  { name: "webhooks", path: "/settings/webhooks", as: "owner" },
  { name: "api", path: "/docs/api", as: "nobody" },
  { name: "audit", path: "/audit", as: "owner" },
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
];

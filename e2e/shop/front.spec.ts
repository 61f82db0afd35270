import { expect, test } from "../fixtures/shop";

test("the front page opens, in quiet, with a heading", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

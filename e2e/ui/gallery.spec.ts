// What every screen may count on: the kit is readable in every theme, at any size, by finger, keyboard and voice.
import { accessibilityFaults, sidewaysPixels } from "../fixtures/accessible";
import { expect, test } from "../fixtures/shop";

for (const theme of ["light", "dark", "glare"] as const) {
  test(`in the ${theme} theme nothing of the kit shuts anyone out`, async ({ page, context, baseURL }) => {
    await context.addCookies([{ name: "theme", value: theme, url: baseURL ?? "" }]);
    await page.goto("/ui");
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    await expect(page.getByRole("img", { name: /Sold per day/ })).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
}

test("nothing is lost at 320 px, nor at twice the size", async ({ page }) => {
  for (const size of [
    { width: 320, height: 640 },
    { width: 640, height: 400 },
  ]) {
    await page.setViewportSize(size);
    await page.goto("/ui");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await sidewaysPixels(page)).toBe(0);
  }
});

test("wider spacing of letters, words and lines cuts nothing off", async ({ page }) => {
  await page.goto("/ui");
  await page.addStyleTag({
    content: "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }",
  });
  expect(await sidewaysPixels(page)).toBe(0);
  const cut = await page
    .locator("button:visible")
    .evaluateAll((buttons) =>
      buttons.filter((button) => button.scrollWidth > button.clientWidth + 1).map((button) => button.textContent),
    );
  expect(cut).toEqual([]);
});

test("a chosen theme is still there after the page is loaded again", async ({ page }) => {
  await page.goto("/ui");
  await page.getByText("Glare", { exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "glare");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "glare");
});

test("a dialog takes the focus, leaves with Esc and gives the focus back", async ({ page }) => {
  await page.goto("/ui");
  const opener = page.getByRole("button", { name: "Dialog", exact: true });
  await opener.click();
  const dialog = page.getByRole("dialog", { name: "Write off mugs" });
  await expect(dialog.locator(":focus")).toHaveCount(1);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

test("ten thousand rows are walked with the arrow keys, and only those in sight exist", async ({ page }) => {
  await page.goto("/ui");
  const table = page.getByRole("grid", { name: "Stock" });
  await expect(table).toHaveAttribute("aria-rowcount", "10001");
  await table.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(table.getByRole("row", { selected: true })).toContainText("Oolong, loose 2");
  await page.keyboard.press("End");
  await expect(table.getByRole("row", { selected: true })).toContainText("10000");
  expect(await table.getByRole("row").count()).toBeLessThan(80);
  await table.getByRole("button", { name: "On hand" }).click();
  await expect(table.getByRole("columnheader", { name: "On hand" })).toHaveAttribute("aria-sort", "descending");
});

test("a quantity is typed with comma or point, by key or by finger", async ({ page }) => {
  await page.goto("/ui");
  const field = page.getByRole("textbox", { name: "Oolong" });
  await field.fill("");
  await page.getByRole("group", { name: "Keypad" }).getByRole("button", { name: "7", exact: true }).click();
  await field.press("End");
  await field.pressSequentially(",25");
  await expect(field).toHaveValue("7.25");
});

test("a PIN may be pasted, and a wrong one says so", async ({ page }) => {
  await page.goto("/ui");
  const pin = page.getByLabel("Your PIN", { exact: true });
  await pin.fill("12a34");
  await expect(pin).toHaveValue("1234");
  await pin.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "Nobody here has this PIN." }).first()).toBeVisible();
  await expect(pin).toHaveValue("");
});

test("what was taken away can be put back, and is announced once", async ({ page }) => {
  await page.goto("/ui");
  await page.getByRole("button", { name: "With undo" }).click();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Mug, blue is back" })).toHaveCount(1);
});

test("a chart is also a table", async ({ page }) => {
  await page.goto("/ui");
  await page.getByRole("button", { name: "As table" }).first().click();
  const twin = page.getByRole("region", { name: "Sold per day" });
  await expect(twin.getByRole("row")).toHaveCount(31);
});

test("the keys of a screen are shown with ?, and single keys can be turned off", async ({ page }) => {
  await page.goto("/ui");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.getByRole("switch", { name: /Keys of one letter/ }).uncheck();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeHidden();
  await page.keyboard.press("?");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await expect(page.getByRole("dialog", { name: "Go to or do" })).toBeVisible();
});

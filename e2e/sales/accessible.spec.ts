import { given } from "../../db/testing/given";
import { faultsInEveryTheme, sidewaysPixels } from "../fixtures/accessible";
import { expect, test } from "../fixtures/shop";
import { openTill } from "../fixtures/till";

test("every state of the till can be used by everyone, in every theme", async ({ browser }) => {
  const shop = await given({ mug: 5, last: 1, gone: 0, oolong: "11.52 g" }, { pins: true });
  const till = await openTill(browser, shop);
  const { page } = till;
  const faults: Record<string, string[]> = {};
  const look = async (state: string) => {
    await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))));
    const found = await faultsInEveryTheme(page);
    if (found.length > 0) faults[state] = found;
    expect(await sidewaysPixels(page)).toBe(0);
  };
  await look("empty");
  await till.add("mug");
  await till.add("gone");
  await look("cart");
  await till.add("oolong");
  await look("keypad");
  await page.keyboard.press("Escape");
  await till.scan("99999999");
  await look("unknown code");
  for (const [key, name] of [
    ["F4", "parked"],
    ["F7", "customer"],
    ["F8", "refund"],
    ["F10", "shift"],
    ["F9", "tender"],
  ] as const) {
    await page.keyboard.press(key);
    await page.getByRole("dialog").waitFor();
    await look(name);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  await till.payExact();
  await page.getByText("0 left, 1 wanted").first().waitFor();
  await look("short");
  await page.getByRole("button", { name: "Take it off" }).click();
  await page.getByRole("button", { name: "Exact" }).click();
  await page.getByRole("dialog", { name: "Paid" }).waitFor();
  await page.getByRole("button", { name: "Receipt", exact: true }).click();
  await page.getByRole("article").waitFor();
  await look("paid");
  await page.goto("/pos/history");
  await page.getByRole("button", { name: /T1-000001/ }).click();
  await page.getByRole("article").waitFor();
  await look("history");
  await page.goto("/display");
  await look("display");
  expect(faults).toEqual({});
});

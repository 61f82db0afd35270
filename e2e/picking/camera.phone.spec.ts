/** A phone without a scanner: its camera reads the bin's code, by our own reader where the browser has none. */
import { testStack } from "../../db/testing/stack";
import { openBehindCamera } from "../fixtures/camera";
import { doorsOf } from "../fixtures/door";
import { openOffice } from "../fixtures/office";
import { expect, test } from "../fixtures/shop";

test("the camera's picture is read, and says which bin it is not", async () => {
  const web = doorsOf(testStack().apiKeys.web);
  const placed = await web<{ order: { id: string; number: string } }>("POST", "/api/orders", {
    shippingMethod: "standard",
    lines: [{ sku: "TEAPOT", quantity: 1 }],
  });
  const { id, number } = placed.body.order;
  const browser = await openBehindCamera("B-99", test.info().outputPath("bin.y4m"));
  try {
    const page = await openOffice(browser, "5555");
    await page.goto("/picking");
    await page.getByRole("checkbox", { name: number }).check();
    await page.getByRole("button", { name: "Pick 1 order" }).click();
    await expect(page.getByText("Scan the bin")).toBeVisible();
    await page.getByRole("button", { name: "Camera" }).click();
    await expect(page.getByText("B-99 is not Warehouse. Go to Warehouse.")).toBeVisible();
  } finally {
    await browser.close();
    await web("POST", `/api/orders/${id}/cancellation`, { reason: "end of the test" });
  }
});

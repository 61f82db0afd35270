/** What goes wrong is told in the reader's language, and a lost network takes nobody's page away. */
import { openOffice } from "../fixtures/office";
import { expect, test } from "../fixtures/shop";

const nobody = "0197a2b4-6c1e-7d3a-9f00-5b8e2c4d1a90";

test("what is refused is told in the language of the reader, and to a program in English", async ({ browser }) => {
  const page = await openOffice(browser, "3333", { locale: "de-DE" });
  await page.goto(`/customers/${nobody}`);
  await expect(page.getByText("Diesen Kunden gibt es nicht")).toBeVisible();
  await expect(page.getByText("Dieser Kunde ist hier nicht bekannt.")).toBeVisible();
  const asked = (language: string) =>
    page.request.get(`/api/customers/${nobody}`, { headers: { "accept-language": language } });
  const [spanish, program] = [await asked("es-MX, en;q=0.5"), await asked("*")];
  expect(spanish.headers()["content-language"]).toBe("es");
  expect(await spanish.json()).toMatchObject({ code: "customer_not_found", detail: "Este cliente no se conoce aquí." });
  expect(await program.json()).toMatchObject({ detail: "This customer is not known here." });
  await page.context().close();
});

test("without a network the office stays where it is, and goes on when it is back", async ({ browser }) => {
  const page = await openOffice(browser, "3333");
  await page.goto("/stock");
  await expect(page.getByRole("heading", { name: "All stock" })).toBeVisible();
  await page.waitForLoadState("load");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Move goods" }).click(); // what it opens was never fetched
  await page.getByRole("link", { name: "Customers" }).first().click();
  await expect(page.getByText("No network. The page opens as soon as it is back.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Stock", exact: true })).toBeVisible();
  await expect(page).toHaveURL(/\/stock/);
  await page.context().setOffline(false);
  await expect(page.getByRole("heading", { name: "Customers", exact: true })).toBeVisible();
  await page.context().close();
});

/** Signs in as a browser does, so that pictures and figures show what that person sees. The demo's tour is over for them. */
import type { Page } from "@playwright/test";
import type { Connection } from "../stack/connection";
import type { Viewer } from "./scenes";

export async function signIn(page: Page, connection: Connection, viewer: Viewer): Promise<void> {
  await page.addInitScript(() => localStorage.setItem("stockproof.tour", "-1"));
  if (viewer === "nobody") return;
  await page.goto(`${connection.appUrl}/sign-in`);
  const knock = (address: string, body: unknown) =>
    page.evaluate(
      async ([to, text]) => {
        const headers = { "content-type": "application/json", "idempotency-key": crypto.randomUUID() };
        const answer = await fetch(to, { method: "POST", headers, body: text });
        if (!answer.ok) throw new Error(`${to}: ${await answer.text()}`);
      },
      [address, JSON.stringify(body)] as const,
    );
  if (viewer === "owner") {
    await knock("/api/session", { email: "owner@corner.example", password: connection.ownerPassword });
    return;
  }
  await knock("/api/registers/pair", { code: "DEMO-1" });
  if (viewer === "till") return;
  await knock("/api/session", { pin: viewer.slice("pin:".length) });
}

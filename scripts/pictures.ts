/**
 * Takes pictures of a running shop: every scene × theme × size, into reports/pictures, and with `--keep` those that README and docs show
 * into docs/pictures. `npm run pictures -- --themes light --sizes phone till picking` takes only these. The shop is the one whose
 * connection.json lies in STOCKPROOF_DATA.
 */
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium, type Page } from "@playwright/test";
import { findBrowser, isRoot } from "./browser";
import { type Scene, scenes, type Viewer } from "./pictures/scenes";
import type { Connection } from "./stack/connection";
import { dataDirFrom, projectDir } from "./stack/paths";

const sizes = {
  desk: { width: 1280, height: 800 },
  tablet: { width: 820, height: 1180 },
  phone: { width: 390, height: 844 },
} as const;
type Size = keyof typeof sizes;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    themes: { type: "string", default: "light,dark,glare" },
    sizes: { type: "string", default: "desk,tablet,phone" },
    language: { type: "string", default: "en-GB" },
    keep: { type: "boolean", default: false },
  },
});

const connection = JSON.parse(readFileSync(path.join(dataDirFrom(), "connection.json"), "utf8")) as Connection;

/** Signs in as a browser does, so that the pictures show what that person sees. */
async function signIn(page: Page, viewer: Viewer): Promise<void> {
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
  await knock("/api/session", { pin: viewer.slice("pin:".length) });
}

async function take(browser: Browser, scene: Scene, theme: string, size: Size, file: string): Promise<void> {
  const context = await browser.newContext({
    viewport: sizes[size],
    locale: values.language,
    timezoneId: "Europe/Berlin",
    reducedMotion: "reduce",
    deviceScaleFactor: 2,
    hasTouch: size !== "desk",
  });
  await context.addCookies([{ name: "theme", value: theme, url: connection.appUrl }]);
  const page = await context.newPage();
  await signIn(page, scene.as);
  await page.goto(connection.appUrl + scene.path);
  await page.getByRole("main").first().waitFor();
  await scene.prepare?.(page);
  await page.evaluate(() => document.fonts.ready);
  mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file, fullPage: scene.isLong ?? false, animations: "disabled" });
  await context.close();
}

const listOf = <T extends string>(text: string) => text.split(",").map((part) => part.trim()) as T[];
const wanted = scenes.filter((scene) => positionals.length === 0 || positionals.includes(scene.name));
const browser = await chromium.launch({
  executablePath: findBrowser() ?? undefined,
  args: ["--disable-background-networking", ...(isRoot ? ["--no-sandbox"] : [])],
});
let failed = 0;
for (const scene of wanted) {
  const shots = values.keep
    ? scene.keepAs
      ? [{ theme: "light", size: scene.keepAs, file: path.join(projectDir, "docs/pictures", `${scene.name}.png`) }]
      : []
    : listOf(values.themes).flatMap((theme) =>
        listOf<Size>(values.sizes).map((size) => ({
          theme,
          size,
          file: path.join(projectDir, "reports/pictures", size, `${scene.name}-${theme}.png`),
        })),
      );
  for (const { theme, size, file } of shots) {
    try {
      await take(browser, scene, theme, size, file);
      console.log(path.relative(projectDir, file));
    } catch (error) {
      failed += 1;
      console.error(
        `${scene.name}, ${theme}, ${size}: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`,
      );
    }
  }
}
await browser.close();
process.exitCode = failed === 0 ? 0 : 1;

/**
 * Takes pictures of a running shop: every scene × theme × size, into reports/pictures or where `--to` says, and with `--keep` those that
 * README and docs show into docs/pictures. `npm run pictures -- --themes light --sizes phone till picking` takes only these, `--sheets`
 * lays those of one size and theme beside each other too. The shop is the one whose connection.json lies in STOCKPROOF_DATA.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "@playwright/test";
import { findBrowser, isRoot } from "./browser";
import { type Scene, scenes } from "./pictures/scenes";
import { laySheets, type Taken } from "./pictures/sheets";
import { signIn } from "./pictures/sign-in";
import type { Connection } from "./stack/connection";
import { dataDirFrom, projectDir } from "./stack/paths";

const sizes = {
  desk: { width: 1280, height: 800 },
  tablet: { width: 1024, height: 768 },
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
    to: { type: "string", default: path.join(projectDir, "reports/pictures") },
    sheets: { type: "boolean", default: false },
  },
});

const connection = JSON.parse(readFileSync(path.join(dataDirFrom(), "connection.json"), "utf8")) as Connection;

async function take(browser: Browser, scene: Scene, theme: string, size: Size, file: string): Promise<void> {
  const context = await browser.newContext({
    // what a repository keeps is small
    viewport: values.keep && size === "desk" ? { width: 1024, height: 640 } : sizes[size],
    locale: values.language,
    timezoneId: "Europe/Berlin",
    reducedMotion: "reduce",
    deviceScaleFactor: values.keep || values.sheets ? 1 : 2,
    hasTouch: size !== "desk",
  });
  await context.addCookies([{ name: "theme", value: theme, url: connection.appUrl }]);
  const page = await context.newPage();
  await signIn(page, connection, scene.as);
  await page.goto(connection.appUrl + scene.path);
  await page.getByRole("main").first().waitFor();
  await scene.prepare?.(page);
  await page.evaluate(() => document.fonts.ready);
  // what is still a grey shape is no picture of the screen
  if (!scene.showsWaiting)
    await page.waitForFunction(() => !document.querySelector("main .animate-appear"), null, { timeout: 10_000 });
  mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file, fullPage: scene.isLong ?? false, animations: "disabled" });
  if (values.keep) await makeSmall(file);
  await context.close();
}

/** 128 colours are enough for a screen of few; without sharp, which Next brings along where it can, it stays as it is. */
async function makeSmall(file: string): Promise<void> {
  const sharp = await import("sharp").catch(() => null);
  if (sharp) writeFileSync(file, await sharp.default(readFileSync(file)).png({ colours: 128, effort: 10 }).toBuffer());
}

const listOf = <T extends string>(text: string) => text.split(",").map((part) => part.trim()) as T[];
const wanted = scenes.filter((scene) => positionals.length === 0 || positionals.includes(scene.name));
const browser = await chromium.launch({
  executablePath: findBrowser() ?? undefined,
  args: ["--disable-background-networking", ...(isRoot ? ["--no-sandbox"] : [])],
});
let failed = 0;
const taken: Taken[] = [];
for (const scene of wanted) {
  const shots = values.keep
    ? scene.keepAs
      ? [{ theme: "light", size: scene.keepAs, file: path.join(projectDir, "docs/pictures", `${scene.name}.png`) }]
      : []
    : listOf(values.themes).flatMap((theme) =>
        listOf<Size>(values.sizes).map((size) => ({
          theme,
          size,
          file: path.join(values.to, size, `${scene.name}-${theme}.png`),
        })),
      );
  for (const { theme, size, file } of shots) {
    try {
      await take(browser, scene, theme, size, file);
      console.log(path.relative(process.cwd(), file));
      taken.push({ scene: scene.name, theme, size, file });
    } catch (error) {
      failed += 1;
      console.error(
        `${scene.name}, ${theme}, ${size}: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`,
      );
    }
  }
}
if (values.sheets) await laySheets(browser, taken, values.to);
await browser.close();
process.exitCode = failed === 0 ? 0 : 1;

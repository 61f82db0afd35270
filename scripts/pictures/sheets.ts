/** Lays the pictures of one size and theme beside each other, twelve a sheet, so that a person looks at a few pages and not at hundreds. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "@playwright/test";

export interface Taken {
  scene: string;
  theme: string;
  size: string;
  file: string;
}

const widths: Record<string, number> = { desk: 640, tablet: 512, phone: 300 };

export async function laySheets(browser: Browser, taken: readonly Taken[], to: string): Promise<void> {
  const groups = new Map<string, Taken[]>();
  for (const one of taken)
    groups.set(`${one.size}-${one.theme}`, [...(groups.get(`${one.size}-${one.theme}`) ?? []), one]);
  const page = await browser.newPage({ viewport: { width: 1980, height: 1000 } });
  for (const [name, all] of groups)
    for (let from = 0; from < all.length; from += 12) {
      const cells = all.slice(from, from + 12).map(({ scene, size, file }) => {
        const picture = `data:image/png;base64,${readFileSync(file).toString("base64")}`;
        return `<figure style="margin:0"><figcaption>${scene}</figcaption><img src="${picture}" width="${widths[size]}"></figure>`;
      });
      await page.setContent(
        `<body style="margin:8px;background:#888;font:14px sans-serif;display:flex;flex-wrap:wrap;gap:8px">${cells.join("")}</body>`,
      );
      await page.screenshot({ path: path.join(to, `sheet-${name}-${from / 12 + 1}.png`), fullPage: true });
    }
  await page.close();
}

// Promises the keys of this page as they stand on it, for the sheet; its own chunk, because the page does without.
import { onPage } from "./press-on-page";

export interface PageKey {
  /** Alternatives stand apart: "Home End". */
  keys: string;
  label: string;
  group: string;
}

export interface KeyWords {
  rows: string;
  pages: string;
  ends: string;
  open: string;
  views: string;
}

/** Read when the sheet opens: the page may have other things on it the next time. */
export function pageKeys(words: KeyWords): PageKey[] {
  const page = document.querySelector("#page h1")?.textContent ?? "";
  const keys = [
    ...onPage('[aria-keyshortcuts]:not([role="grid"])').map((element) => ({
      keys: element.getAttribute("aria-keyshortcuts") ?? "",
      label: nameOf(element),
      group: page,
    })),
    ...onPage('[role="tablist"]')
      .slice(0, 1)
      .map(() => ({ keys: "ArrowLeft ArrowRight", label: words.views, group: page })),
    ...onPage('[role="grid"]').flatMap((grid) => [
      { keys: "ArrowUp ArrowDown", label: words.rows, group: nameOf(grid) },
      { keys: "PgUp PgDn", label: words.pages, group: nameOf(grid) },
      { keys: "Home End", label: words.ends, group: nameOf(grid) },
      ...(grid.ariaKeyShortcuts === "Enter" ? [{ keys: "Enter", label: words.open, group: nameOf(grid) }] : []),
    ]),
  ];
  // what begins a list stands in its head and again where it is empty
  return keys.filter((one, at) => keys.findIndex((other) => sameKey(one, other)) === at);
}

const sameKey = (a: PageKey, b: PageKey) => a.keys === b.keys && a.label === b.label && a.group === b.group;

function nameOf(element: HTMLElement): string {
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element.textContent;
  return element.ariaLabel ?? label?.trim() ?? "";
}

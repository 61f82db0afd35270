// Promises that a page that broke says so in words, offers to try again and a way on, and names the code that the log carries too.
// Every page carries this file, so it is plain: no icon, no kit.
"use client";

import { useTranslations } from "next-intl";

/** By a whole load: whatever broke here is left behind. */
const HOME = "/";
const look = "inline-flex h-11 items-center rounded-md px-4 font-medium text-sm";

export interface BrokenProps {
  error: unknown;
  retry: () => void;
}

function codeOf(error: unknown): string {
  const { code, digest } = (error ?? {}) as { code?: unknown; digest?: unknown };
  return [code, digest, "page_broken"].find((one) => typeof one === "string") as string;
}

export function PageBroken({ error, retry }: BrokenProps) {
  const t = useTranslations("common.broken");
  const code = codeOf(error);
  return (
    <div role="alert" className="grid min-h-[60dvh] content-center justify-items-center gap-4 px-6 py-12 text-center">
      <h1 className="font-semibold text-xl">{t("title")}</h1>
      <p className="max-w-md text-muted">{t("text")}</p>
      <div className="mt-2 flex flex-wrap justify-center gap-3">
        <button type="button" onClick={retry} className={`${look} bg-accent text-on-accent hover:bg-accent-strong`}>
          {t("retry")}
        </button>
        <a href={HOME} className={`${look} line hover:bg-hover`}>
          {t("home")}
        </a>
        <button
          type="button"
          onClick={() => void navigator.clipboard.writeText(code)}
          className={`${look} hover:bg-hover`}
        >
          {t("copy")}
        </button>
      </div>
      <code className="select-all text-muted text-xs">{code}</code>
    </div>
  );
}

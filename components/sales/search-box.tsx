// Promises one box for name, SKU and barcode: Enter adds the first hit, Esc clears and then lets go.
"use client";

import { Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { KeyboardEvent, Ref } from "react";
import { Kbd } from "@/components/ui/kbd";
import type { Good } from "@/lib/sales/goods";

interface SearchBoxProps {
  ref: Ref<HTMLInputElement>;
  value: string;
  onValue: (value: string) => void;
  /** Null while nothing is asked. */
  hits: readonly Good[] | null;
  onTake: (good: Good) => void;
  onCode: (code: string) => void;
}

export function SearchBox({ ref, value, onValue, hits, onTake, onCode }: SearchBoxProps) {
  const t = useTranslations("sales");
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const text = event.currentTarget.value.trim();
    if (event.key === "Escape") {
      event.preventDefault();
      if (value === "") event.currentTarget.blur();
      else onValue("");
    }
    if (event.key === "Enter" && text !== "") {
      event.preventDefault();
      const [first] = hits ?? [];
      if (first) onTake(first);
      else onCode(text);
    }
    if (event.key === "ArrowDown") {
      event.preventDefault();
      document.querySelector<HTMLElement>("[data-tile]")?.focus();
    }
  }
  return (
    <div className="relative shrink-0">
      <Search aria-hidden="true" className="pointer-events-none absolute inset-y-0 start-4 my-auto size-5 text-muted" />
      <input
        ref={ref}
        type="text"
        role="searchbox"
        inputMode="search"
        enterKeyHint="done"
        autoComplete="off"
        spellCheck={false}
        aria-label={t("search.label")}
        aria-describedby="search-hits"
        placeholder={t("search.placeholder")}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        className="line h-12 w-full rounded-md border-line-strong/50 bg-surface ps-12 pe-14 text-base hover:border-line-strong focus-visible:border-accent focus-visible:outline-offset-0"
      />
      {value === "" ? (
        <Kbd keys="F2" className="pointer-events-none absolute inset-y-0 end-4 my-auto max-lg:hidden" />
      ) : (
        <button
          type="button"
          aria-label={t("search.clear")}
          onClick={() => onValue("")}
          className="absolute inset-y-0 end-0 grid w-12 place-items-center rounded-md text-muted hover:text-ink"
        >
          <X aria-hidden="true" className="size-5" />
        </button>
      )}
      <span id="search-hits" role="status" className="sr-only">
        {hits ? t("search.hits", { count: hits.length }) : ""}
      </span>
    </div>
  );
}

// Promises a blind count: note by note, coin by coin, and only then what should have been there.
"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { useFormat } from "@/lib/format/use-format";
import type { Till } from "@/lib/sales/till";

export function DrawerCount({
  till,
  isBusy,
  onCounted,
}: {
  till: Till;
  isBusy: boolean;
  onCounted: (counted: number) => void;
}) {
  const t = useTranslations("sales");
  const format = useFormat(till.org.currency);
  const [counts, setCounts] = useState<Record<number, string>>({});
  const notes = till.org.notes.toSorted((a, b) => b - a);
  const countOf = (note: number) => (/^\d+$/.test(counts[note] ?? "") ? Number(counts[note]) : 0);
  const counted = notes.reduce((sum, note) => sum + note * countOf(note), 0);
  function submit(event: FormEvent) {
    event.preventDefault();
    onCounted(counted);
  }
  /** Enter ends one count and begins the next; only at the button does it close the drawer, and not by being held. */
  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key !== "Enter") return;
    const isField = event.target instanceof HTMLInputElement;
    if (isField || event.repeat) event.preventDefault();
    if (!isField || event.repeat) return;
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("input, button")];
    stops[stops.indexOf(event.target as HTMLElement) + 1]?.focus();
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the fields have the focus; their Enter arrives here
    <form onSubmit={submit} onKeyDown={onKeyDown} className="flex flex-col gap-4">
      <p className="text-muted text-sm">{t("shift.blind")}</p>
      <div className="grid grid-cols-2 gap-x-3 gap-y-1.5 sm:gap-x-6">
        {notes.map((note) => (
          <label key={note} className="figure flex items-center gap-2 text-sm">
            <span className="w-16 shrink-0 text-end font-medium sm:w-20">{format.money(note)}</span>
            <span aria-hidden="true" className="text-muted">
              ×
            </span>
            <input
              inputMode="numeric"
              autoComplete="off"
              value={counts[note] ?? ""}
              onChange={(event) =>
                setCounts((before) => ({ ...before, [note]: event.target.value.replace(/\D/g, "").slice(0, 5) }))
              }
              className="line h-11 w-full min-w-0 rounded-md border-line-strong/50 bg-surface px-3 text-end text-base focus-visible:border-accent focus-visible:outline-offset-0"
            />
          </label>
        ))}
      </div>
      <div className="flex items-end justify-between">
        <span className="pb-1 text-muted text-sm">{t("shift.counted")}</span>
        <output aria-label={t("shift.counted")} className="figure font-semibold text-2xl">
          {format.money(counted)}
        </output>
      </div>
      <Button type="submit" look="primary" size="xl" wide isBusy={isBusy} className="figure">
        {t("shift.closeWith", { amount: format.money(counted) })}
      </Button>
    </form>
  );
}

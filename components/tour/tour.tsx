// Promises a short look around on the first visit to a demo: five cards that never cover the page, left at any time and then never seen again.
"use client";

import { X } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { useTourPlace } from "@/lib/shops/tour-place";

const stops = [
  { id: "stock", href: "/stock" },
  { id: "ledger", href: "/ledger" },
  { id: "lab", href: "/lab" },
  { id: "audit", href: "/audit" },
  { id: "mine", href: "/set-up" },
] as const;

export function Tour() {
  const t = useTranslations("shops.tour");
  const router = useRouter();
  const pathname = usePathname();
  const { at, keep, end } = useTourPlace();
  const stop = stops[at];
  if (!stop) return null;

  function go(to: number) {
    const next = stops[to];
    if (!next) return end();
    keep(to);
    if (pathname !== next.href) router.push(next.href);
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") end();
  };
  return (
    <section
      aria-label={t("name")}
      data-print="never"
      className="line fixed end-4 bottom-20 z-30 w-[min(22rem,calc(100vw-2rem))] rounded-lg bg-surface p-4 shadow-float md:bottom-4"
    >
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1" aria-live="polite">
          <p className="text-muted text-xs">{t("step", { now: at + 1, all: stops.length })}</p>
          <h2 className="mt-0.5 font-semibold">{t(`${stop.id}.title`)}</h2>
          <p className="mt-1 text-sm">{t(`${stop.id}.text`)}</p>
        </div>
        <IconButton
          label={t("close")}
          icon={<X aria-hidden="true" className="size-4" />}
          size="sm"
          onClick={end}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className="mt-3 flex justify-end gap-2">
        {at > 0 ? (
          <Button size="sm" look="quiet" onClick={() => go(at - 1)} onKeyDown={onKeyDown}>
            {t("back")}
          </Button>
        ) : null}
        <Button size="sm" look="primary" onClick={() => go(at + 1)} onKeyDown={onKeyDown}>
          {at === stops.length - 1 ? t("close") : t("next")}
        </Button>
      </div>
    </section>
  );
}

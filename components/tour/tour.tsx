// Promises a short look around on the first visit to a demo: five cards, left at any time and then never seen again. On a phone a card is
// one line until it is asked for more, so that it does not lie over what it speaks of.
"use client";

import { ChevronDown, ChevronUp, X } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { useTourPlace } from "@/lib/shops/tour-place";
import { cx } from "@/lib/ui/cx";

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
  const [isWide, setIsWide] = useState(false);
  const stop = stops[at];
  if (!stop) return null;

  function go(to: number) {
    const next = stops[to];
    if (!next) return end();
    keep(to);
    setIsWide(false);
    if (pathname !== next.href) router.push(next.href);
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") end();
  };
  return (
    <section
      aria-label={t("name")}
      data-print="never"
      className="line fixed end-4 bottom-20 z-30 w-[min(22rem,calc(100vw-2rem))] rounded-lg bg-surface p-4 shadow-float max-md:inset-x-2 max-md:bottom-[calc(3.75rem+env(safe-area-inset-bottom))] max-md:w-auto max-md:p-2 max-md:ps-3 md:bottom-4"
    >
      <div className="flex items-center gap-1 md:items-start md:gap-3">
        <div className="min-w-0 flex-1" aria-live="polite">
          <p className="text-muted text-xs">{t("step", { now: at + 1, all: stops.length })}</p>
          <h2 className="font-semibold max-md:text-sm md:mt-0.5">{t(`${stop.id}.title`)}</h2>
          <p className={cx("mt-1 text-sm", !isWide && "max-md:hidden")}>{t(`${stop.id}.text`)}</p>
        </div>
        <IconButton
          label={t("more")}
          icon={
            isWide ? (
              <ChevronDown aria-hidden="true" className="size-4" />
            ) : (
              <ChevronUp aria-hidden="true" className="size-4" />
            )
          }
          aria-expanded={isWide}
          className="md:hidden"
          onClick={() => setIsWide(!isWide)}
          onKeyDown={onKeyDown}
        />
        <IconButton
          label={t("close")}
          icon={<X aria-hidden="true" className="size-4" />}
          size="sm"
          onClick={end}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className={cx("mt-3 flex justify-end gap-2", !isWide && "max-md:hidden")}>
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

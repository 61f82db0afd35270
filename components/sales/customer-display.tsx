// Promises the customer the same figures the cashier sees, large, as they are rung up: lines, total, and the change at the end.
"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Flash } from "@/components/ui/flash";
import { useFormat } from "@/lib/format/use-format";
import { DISPLAY_CHANNEL, type Shown } from "@/lib/sales/use-customer-display";

export function CustomerDisplay() {
  const t = useTranslations("sales");
  const [shown, setShown] = useState<Shown | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const format = useFormat(shown?.currency);
  useEffect(() => {
    const channel = new BroadcastChannel(DISPLAY_CHANNEL);
    channel.onmessage = (event: MessageEvent<Shown | "hello">) => {
      if (event.data !== "hello") setShown(event.data);
    };
    channel.postMessage("hello");
    return () => channel.close();
  }, []);
  // in braces: scrolling and focusing may answer a promise, and an effect may only answer how to undo itself
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [shown]);

  const returns = shown?.returns ?? [];
  const isIdle = !shown || (shown.lines.length === 0 && returns.length === 0 && !shown.paid);
  if (isIdle || shown.paid) {
    return (
      <main className="grid min-h-dvh place-items-center p-8 text-center">
        <div>
          <h1 className="font-semibold text-2xl">{shown?.shop ?? t("display.title")}</h1>
          {shown?.paid ? (
            <>
              <p className="mt-8 text-lg text-muted">
                {shown.paid.change > 0 ? t("tender.change") : t("display.paid")}
              </p>
              <output
                aria-label={shown.paid.change > 0 ? t("tender.change") : t("display.paid")}
                className="figure block font-semibold text-[6rem] leading-none tracking-tight"
              >
                {format.money(shown.paid.change > 0 ? shown.paid.change : shown.paid.total)}
              </output>
              {shown.paid.points === undefined ? null : (
                <p className="figure mt-6 text-lg">{t("customer.points", { count: shown.paid.points })}</p>
              )}
              <p className="mt-8 text-lg">{t("display.thanks")}</p>
            </>
          ) : (
            <p className="mt-4 text-lg text-muted">{shown ? t("display.welcome") : t("display.waiting")}</p>
          )}
        </div>
      </main>
    );
  }
  return (
    <main className="flex h-dvh flex-col p-8">
      <h1 className="mb-4 font-semibold text-lg text-muted">{shown.shop}</h1>
      <ol ref={list} className="min-h-0 flex-1 overflow-y-auto" aria-label={t("cart.lines")} tabIndex={0}>
        {returns.map((line) => (
          <li key={line.id} className="line-b figure flex items-baseline gap-6 py-4 text-lg">
            <span className="min-w-0 flex-1">
              {line.name}
              <span className="block text-info text-sm">{t("totals.returned")}</span>
            </span>
            <span className="text-muted">{format.quantity(line.quantity)}</span>
            <span className="w-36 text-end font-medium">{format.money(-line.worth)}</span>
          </li>
        ))}
        {shown.lines.map((line) => (
          <li key={line.id} className="line-b figure flex items-baseline gap-6 py-4 text-lg">
            <span className="min-w-0 flex-1">{line.name}</span>
            <span className="text-muted">{format.quantity(line.quantity, line.unit)}</span>
            <span className="w-36 text-end font-medium">{format.money(line.total)}</span>
          </li>
        ))}
      </ol>
      {shown.discount > 0 ? (
        <p className="figure pt-4 text-end text-good text-lg">
          {t("display.saved", { amount: format.money(shown.discount) })}
        </p>
      ) : null}
      <div className="line-t mt-4 flex items-end justify-between pt-6">
        <span className="pb-3 text-lg text-muted">{t("totals.total")}</span>
        <output aria-label={t("totals.total")} className="figure font-semibold text-[6rem] leading-none tracking-tight">
          <Flash value={format.money(shown.total)} />
        </output>
      </div>
    </main>
  );
}

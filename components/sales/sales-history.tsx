// Promises every sale of the past, found by day, number, cashier, customer or tender, with the day's sums and a file of exactly what is shown.
"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { ArrowLeft, Download } from "lucide-react";
import { Link } from "@/components/ui/link";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { Trouble } from "@/components/shell/trouble";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { EmptyState } from "@/components/ui/states";
import { daysBetween } from "@/lib/format/zoned";
import { useFormat } from "@/lib/format/use-format";
import { fetchJson } from "@/lib/http/fetch-json";
import { CustomerFilter } from "./customer-filter";
import { HistoryDetail } from "./history-detail";
import { HistoryDays, type Day } from "./history-days";

const UnsyncedReceipts = lazy(async () => ({ default: (await import("./unsynced-receipts")).UnsyncedReceipts }));

interface PastSale {
  id: string;
  number: string;
  at: string;
  total: number;
  refunded: number;
  items: number;
  register: string;
  staff: string | null;
  customer: string | null;
  methods: string[];
}
interface Page {
  sales: PastSale[];
  nextCursor: string | null;
  days?: Day[];
  cashiers?: { id: string; name: string }[];
}

const methods = ["cash", "card", "gift_card", "store_credit", "points"] as const;

export function SalesHistory() {
  const t = useTranslations("sales");
  const params = useSearchParams();
  const [openId, setOpenId] = useState<string | null>(null);
  const asked = (name: string) => params.get(name) ?? "";
  const [day, number, method] = [asked("day"), asked("number"), asked("method")];
  const [staffId, customerId] = [asked("staffId"), asked("customerId")];
  const { data: who } = useQuery({
    queryKey: ["session"],
    queryFn: () => fetchJson<{ org: { currency: string; timeZone: string } }>("/api/session"),
  });
  const format = useFormat(who?.org.currency, who?.org.timeZone);
  const { from, to } = daysBetween(format.timeZone, day, day);
  const query = new URLSearchParams({
    ...(from && to ? { from, to } : {}),
    ...(number ? { number } : {}),
    ...(method ? { method } : {}),
    ...(staffId ? { staffId } : {}),
    ...(customerId ? { customerId } : {}),
  }).toString();
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useInfiniteQuery({
    queryKey: ["history", query],
    queryFn: ({ pageParam, signal }) =>
      fetchJson<Page>(`/api/pos/sales?${query}${pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : ""}`, {
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  });
  const filter = (name: string, value: string) => {
    // the address itself, not the last render's: two filters set in one breath are both kept
    const next = new URLSearchParams(globalThis.location.search);
    if (value === "") next.delete(name);
    else next.set(name, value);
    globalThis.history.replaceState(null, "", next.size > 0 ? `?${next}` : globalThis.location.pathname);
  };
  const sales = data?.pages.flatMap((page) => page.sales) ?? [];
  const { days = [], cashiers = [] } = data?.pages[0] ?? {};
  return (
    <div className="mx-auto flex min-h-dvh max-w-2xl flex-col gap-4 p-4 sm:p-6">
      <header className="flex flex-wrap items-center gap-3">
        <Link href="/pos" className={buttonClass("quiet")}>
          <ArrowLeft aria-hidden="true" className="size-5 rtl:rotate-180" />
          {t("history.back")}
        </Link>
        <h1 className="flex-1 font-semibold text-xl">{t("history.title")}</h1>
        <a href={`/api/pos/sales/export${query ? `?${query}` : ""}`} download className={buttonClass("plain")}>
          <Download aria-hidden="true" className="size-4" />
          {t("history.export")}
        </a>
      </header>
      <main className="flex flex-col gap-4">
        <form
          role="search"
          aria-label={t("history.filters")}
          className="grid gap-3 sm:grid-cols-3"
          onSubmit={(event) => event.preventDefault()}
        >
          <Field label={t("history.day")}>
            <Input type="date" value={day} onChange={(event) => filter("day", event.currentTarget.value)} />
          </Field>
          <Field label={t("refund.number")}>
            <Input
              value={number}
              autoComplete="off"
              onChange={(event) => filter("number", event.currentTarget.value)}
            />
          </Field>
          <Field label={t("tender.method")}>
            <Select
              value={method}
              onValue={(next) => filter("method", next === "any" ? "" : next)}
              placeholder={t("history.anyMethod")}
              options={[
                { value: "any", label: t("history.anyMethod") },
                ...methods.map((one) => ({ value: one as string, label: t(`method.${one}`) })),
              ]}
            />
          </Field>
          <Field label={t("history.cashier")}>
            <Select
              value={staffId}
              onValue={(next) => filter("staffId", next === "any" ? "" : next)}
              placeholder={t("history.anyone")}
              options={[
                { value: "any", label: t("history.anyone") },
                ...cashiers.map((one) => ({ value: one.id, label: one.name })),
              ]}
            />
          </Field>
          <CustomerFilter value={customerId} onValue={(next) => filter("customerId", next)} />
          {params.size > 0 ? (
            <Button
              look="quiet"
              className="self-end"
              onClick={() => globalThis.history.replaceState(null, "", globalThis.location.pathname)}
            >
              {t("history.reset")}
            </Button>
          ) : null}
        </form>
        {error ? <Trouble error={error} onRetry={() => void refetch()} /> : null}
        <Suspense>
          <UnsyncedReceipts format={format} />
        </Suspense>
        <HistoryDays days={days} format={format} />
        {sales.length === 0 && !isPending && !error ? (
          <EmptyState kind="match" title={t("history.none")} text={t("history.noneText")} />
        ) : null}
        {isPending && !error ? <SkeletonRows rows={8} /> : null}
        <ul
          aria-label={t("history.title")}
          hidden={sales.length === 0}
          className="line divide-y divide-line overflow-hidden rounded-md bg-surface"
        >
          {sales.map((sale) => (
            <li key={sale.id}>
              <button
                type="button"
                aria-expanded={openId === sale.id}
                onClick={() => setOpenId((before) => (before === sale.id ? null : sale.id))}
                className="figure flex min-h-14 w-full items-center gap-4 px-4 py-2 text-start text-sm hover:bg-hover focus-visible:-outline-offset-2"
              >
                <span className="min-w-0 flex-1">
                  <span className="block font-medium">{sale.number}</span>
                  <span className="block text-muted text-xs">
                    {[
                      format.time(sale.at),
                      sale.register,
                      sale.staff,
                      sale.customer,
                      sale.methods.map((one) => t(`method.${one}` as "method.cash")).join(" + "),
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </span>
                <span className="text-end font-medium">
                  {format.money(sale.total)}
                  {sale.refunded > 0 ? (
                    <span className="block font-normal text-out text-xs">
                      {t("refund.givenBack", { amount: format.money(sale.refunded) })}
                    </span>
                  ) : null}
                </span>
              </button>
              {openId === sale.id ? <HistoryDetail saleId={sale.id} /> : null}
            </li>
          ))}
        </ul>
        {hasNextPage ? (
          <Button className="self-center" isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t("history.more")}
          </Button>
        ) : null}
      </main>
    </div>
  );
}

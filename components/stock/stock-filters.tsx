// Promises that any row is three keys away: one search box, three lists, one reset, and the way to take it all along as a file.
"use client";

import { useQuery } from "@tanstack/react-query";
import { Printer, Search, X } from "lucide-react";
import { ExportLink } from "@/components/shell/export-link";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useShortcuts } from "@/lib/keys/shortcuts";
import { addressOf, stockQueries } from "@/lib/stock/stock.queries";
import type { useTableFilter } from "./use-table-filter";

const ALL = "all";

export function StockFilters({ values, filter, isFiltered, set, reset }: ReturnType<typeof useTableFilter>) {
  const t = useTranslations("stock");
  const search = useRef<HTMLInputElement>(null);
  useShortcuts([{ keys: "F2", label: t("filter.search"), group: t("title"), run: () => search.current?.focus() }]);
  const { data: places } = useQuery(stockQueries.places());
  const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  const choose = (name: "locationId" | "categoryId" | "status") => (value: string) =>
    void set({ [name]: value === ALL ? null : value });
  return (
    <search className="flex flex-wrap items-end gap-2 p-3">
      <Field label={t("filter.search")} isLabelHidden className="min-w-56 flex-1 max-sm:basis-full">
        <Input
          ref={search}
          type="search"
          aria-keyshortcuts="/"
          size="sm"
          placeholder={t("filter.search")}
          before={<Search aria-hidden="true" className="size-4" />}
          value={values.q}
          onChange={(event) => void set({ q: event.currentTarget.value || null })}
        />
      </Field>
      <Field label={t("filter.place")} isLabelHidden className="w-44 max-sm:w-[calc(50%-0.25rem)]">
        <Select
          size="sm"
          value={values.locationId ?? ALL}
          onValue={choose("locationId")}
          options={[{ value: ALL, label: t("filter.allPlaces") }, ...(places?.locations ?? []).map(option)]}
        />
      </Field>
      <Field label={t("filter.category")} isLabelHidden className="w-44 max-sm:w-[calc(50%-0.25rem)]">
        <Select
          size="sm"
          value={values.categoryId ?? ALL}
          onValue={choose("categoryId")}
          options={[{ value: ALL, label: t("filter.allCategories") }, ...(places?.categories ?? []).map(option)]}
        />
      </Field>
      <Field label={t("filter.status")} isLabelHidden className="w-40 max-sm:w-[calc(50%-0.25rem)]">
        <Select
          size="sm"
          value={values.status ?? ALL}
          onValue={choose("status")}
          options={[
            { value: ALL, label: t("filter.allStatuses") },
            ...(["low", "out", "inactive"] as const).map((status) => ({ value: status, label: t(`status.${status}`) })),
          ]}
        />
      </Field>
      {isFiltered ? (
        <Button look="quiet" size="sm" icon={<X aria-hidden="true" className="size-4" />} onClick={reset}>
          {t("filter.reset")}
        </Button>
      ) : null}
      <Link href={addressOf("/stock/print", filter)} aria-keyshortcuts="p" className={buttonClass("plain", "sm")}>
        <Printer aria-hidden="true" className="size-4" />
        {t("print.do")}
      </Link>
      <ExportLink href={addressOf("/api/stock/export", filter)}>{t("export")}</ExportLink>
    </search>
  );
}

// Promises to find the product by a scan or three letters: Enter takes the first.
"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { EmptyState } from "@/components/ui/states";
import { useShopFormat } from "@/lib/staff/use-viewer";
import type { ProductLine } from "@/lib/stock/board";
import { stockQueries } from "@/lib/stock/stock.queries";

export function ProductPicker({ onPick }: { onPick: (product: ProductLine) => void }) {
  const t = useTranslations("stock");
  const format = useShopFormat();
  const [q, setQ] = useState("");
  const { data } = useInfiniteQuery(stockQueries.table({ q: q.trim() || undefined }));
  const found = data?.pages[0]?.products.slice(0, 12) ?? [];
  return (
    <div className="flex flex-col gap-3">
      <Field label={t("picker.label")}>
        <Input
          type="search"
          autoComplete="off"
          placeholder={t("picker.hint")}
          before={<Search aria-hidden="true" className="size-4" />}
          value={q}
          onChange={(event) => setQ(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !found[0]) return;
            event.preventDefault();
            onPick(found[0]);
          }}
        />
      </Field>
      {data && found.length === 0 ? <EmptyState kind="match" title={t("table.noMatch")} /> : null}
      <ul className="flex flex-col">
        {found.map((line) => (
          <li key={line.id} className="line-b last:border-b-0">
            <button
              type="button"
              onClick={() => onPick(line)}
              className="flex min-h-12 w-full items-center gap-3 rounded-sm px-2 text-start text-sm hover:bg-hover"
            >
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{line.name}</span>
                <code className="text-muted text-xs">{line.sku}</code>
              </span>
              <span className="figure">{format.quantity(line.onHand, line.unit)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

// Promises that goods come back from their receipt: found by its number or a scan, never more than was sold, to the tender they were paid with.
"use client";

import { useQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { EmptyState } from "@/components/ui/states";
import { useFormat } from "@/lib/format/use-format";
import { fetchJson } from "@/lib/http/fetch-json";
import type { Till } from "@/lib/sales/till";
import { RefundLines } from "./refund-lines";

interface FoundSale {
  id: string;
  number: string;
  at: string;
  total: number;
  refunded: number;
  items: number;
  staff: string | null;
}

interface RefundDialogProps {
  isOpen: boolean;
  onClose: () => void;
  till: Till;
  number?: string | undefined;
}

export function RefundDialog({ isOpen, onClose, till, number }: RefundDialogProps) {
  const t = useTranslations("sales");
  const format = useFormat(till.org.currency);
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState(number ?? "");
  /** Undefined: nobody has chosen yet, so a scanned receipt opens by itself. */
  const [picked, setPicked] = useState<string | null | undefined>(undefined);
  const asked = query.trim().toUpperCase();
  const { data, isFetching } = useQuery({
    queryKey: ["sales", "number", asked],
    queryFn: ({ signal }) =>
      fetchJson<{ sales: FoundSale[] }>(
        `/api/pos/sales?limit=8${asked === "" ? "" : `&number=${encodeURIComponent(asked)}`}`,
        { signal },
      ),
    enabled: isOpen && !picked,
    placeholderData: (before) => before,
    staleTime: 0,
  });
  const sales = data?.sales ?? [];
  const scanned = number === undefined ? undefined : sales.find((sale) => sale.number === number.toUpperCase())?.id;
  const saleId = picked === undefined ? (scanned ?? null) : picked;
  const close = () => {
    setPicked(undefined);
    setQuery("");
    onClose();
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={saleId ? t("refund.title") : t("refund.find")}
      width="lg"
      initialFocus={field}
    >
      {saleId ? (
        <RefundLines saleId={saleId} till={till} onBack={() => setPicked(null)} onClose={close} />
      ) : (
        <div className="flex min-h-80 flex-col gap-3 pb-1">
          <form
            onSubmit={(event) => {
              event.preventDefault();
              const [first] = sales;
              if (first) setPicked(first.id);
            }}
          >
            <Input
              ref={field}
              aria-label={t("refund.number")}
              placeholder={t("refund.number")}
              value={query}
              autoComplete="off"
              spellCheck={false}
              size="lg"
              onChange={(event) => setQuery(event.currentTarget.value)}
              before={<Search aria-hidden="true" className="size-4" />}
            />
          </form>
          {sales.length === 0 && !isFetching ? (
            <EmptyState
              kind="match"
              title={t("refund.noMatch", { query: asked })}
              text={t("refund.noMatchText")}
              className="py-6!"
            />
          ) : null}
          <ul className="flex flex-col">
            {sales.map((sale) => (
              <li key={sale.id}>
                <button
                  type="button"
                  onClick={() => setPicked(sale.id)}
                  className="line-b figure flex min-h-14 w-full items-center gap-3 px-2 py-2 text-start text-sm hover:bg-hover"
                >
                  <span className="min-w-0 flex-1">
                    <span className="block font-medium">{sale.number}</span>
                    <span className="block truncate text-muted text-xs">
                      {[format.time(sale.at), t("park.items", { count: sale.items }), sale.staff]
                        .filter(Boolean)
                        .join(" · ")}
                    </span>
                  </span>
                  <span className="text-end font-medium">
                    {format.money(sale.total)}
                    {sale.refunded > 0 ? (
                      <span className="block font-normal text-muted text-xs">
                        {t("refund.givenBack", { amount: format.money(sale.refunded) })}
                      </span>
                    ) : null}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Dialog>
  );
}

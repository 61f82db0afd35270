// Promises counting with one hand: scan or find the thing, type what is there, next. Nothing says what to expect.
"use client";

import { Check, ScanBarcode } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Refused } from "@/components/stock/refused";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { announce } from "@/components/ui/live-region";
import { QuantityInput } from "@/components/ui/quantity-input";
import { useShopFormat } from "@/lib/staff/use-viewer";
import { findProductIds } from "@/lib/stock/find-product";
import { askedFirst, lineOfScan, searchLines } from "@/lib/stock/count-lines";
import type { CountLine, WholeCount } from "@/lib/stock/counts.doors";
import { useAct } from "@/lib/stock/use-act";
import { useAskedWhy } from "./use-asked-why";

export function CountPad({ count, onCounted }: { count: WholeCount; onCounted: () => Promise<unknown> }) {
  const t = useTranslations("counts");
  const format = useShopFormat();
  const why = useAskedWhy();
  const [typed, setTyped] = useState("");
  const [line, setLine] = useState<CountLine | null>(null);
  const [quantity, setQuantity] = useState<string | null>(null);
  const [problem, setProblem] = useState("");
  const search = useRef<HTMLInputElement>(null);
  const act = useAct(() => {
    announce(t("written", { name: line?.name ?? "" }));
    setLine(null);
    setQuantity(null);
    setTyped("");
    void onCounted().then(() => search.current?.focus());
  });

  function choose(next: CountLine) {
    act.reset();
    setProblem("");
    setQuantity(null);
    setLine(next);
  }

  async function scan() {
    if (typed.trim() === "") return;
    let { line: found, choices } = lineOfScan(count.lines, typed);
    if (!found && choices.length === 0)
      ({ line: found, choices } = lineOfScan(count.lines, typed, await findProductIds(typed)));
    if (!found && choices.length === 0 && searchLines(count.lines, typed).length === 1)
      found = searchLines(count.lines, typed)[0] ?? null;
    if (found) choose(found);
    else setProblem(choices.length > 0 ? t("severalLots") : t("unknown", { code: typed.trim() }));
  }

  function write() {
    if (line && quantity !== null)
      act.mutate({
        url: `/api/stock/counts/${count.id}/lines`,
        body: { inventoryId: line.inventoryId, counted: quantity },
      });
  }

  return (
    <div className="grid gap-5 lg:grid-cols-2">
      <Card>
        {line ? (
          <form
            className="flex flex-col gap-4"
            onSubmit={(event) => {
              event.preventDefault();
              write();
            }}
          >
            <div>
              <p className="font-semibold text-xl">{line.name}</p>
              <p className="text-muted text-sm">
                <code>{line.sku}</code>
                {line.lotCode ? ` · ${line.lotCode}` : ""}
              </p>
            </div>
            <Field label={t("seen")} required>
              <QuantityInput
                size="lg"
                // oxlint-disable-next-line jsx-a11y/no-autofocus -- the scan asked for this field
                autoFocus
                value={quantity}
                onValue={setQuantity}
                unit={line.unit}
              />
            </Field>
            {act.error ? <Refused error={act.error} unit={line.unit} /> : null}
            <Button
              look="primary"
              size="xl"
              wide
              type="submit"
              isBusy={act.isPending}
              disabled={quantity === null}
              icon={<Check aria-hidden="true" className="size-5" />}
            >
              {t("write")}
            </Button>
            <Button look="quiet" onClick={() => setLine(null)}>
              {t("other")}
            </Button>
          </form>
        ) : (
          <form
            className="flex flex-col gap-3"
            onSubmit={(event) => {
              event.preventDefault();
              void scan();
            }}
          >
            <Field label={t("scan")} error={problem || undefined}>
              <Input
                ref={search}
                size="lg"
                type="search"
                aria-keyshortcuts="/"
                autoComplete="off"
                // oxlint-disable-next-line jsx-a11y/no-autofocus -- a scanner types where the focus is
                autoFocus
                before={<ScanBarcode aria-hidden="true" className="size-5" />}
                value={typed}
                onChange={(event) => {
                  setTyped(event.currentTarget.value);
                  setProblem("");
                }}
              />
            </Field>
            <p className="text-muted text-sm">{t("scanHint")}</p>
          </form>
        )}
      </Card>
      <Card title={t("here")} isFlush>
        <ul className="max-h-[50dvh] overflow-y-auto">
          {askedFirst(searchLines(count.lines, line ? "" : typed))
            .slice(0, 200)
            .map((one) => (
              <li key={one.inventoryId} className="line-b last:border-b-0">
                <button
                  type="button"
                  onClick={() => choose(one)}
                  className="flex min-h-12 w-full items-center gap-3 px-5 text-start text-sm hover:bg-hover"
                >
                  <span className="min-w-0 flex-1 truncate">
                    {one.name}
                    {one.lotCode ? <span className="text-muted"> · {one.lotCode}</span> : null}
                    {one.asked ? <span className="text-low"> · {t("askedFor", { why: why(one.asked) })}</span> : null}
                  </span>
                  {one.counted === null ? (
                    <span className="text-muted">{t("toCount")}</span>
                  ) : (
                    <span className="figure inline-flex items-center gap-1 text-good">
                      <Check aria-hidden="true" className="size-4" />
                      {format.quantity(one.counted, one.unit)}
                    </span>
                  )}
                </button>
              </li>
            ))}
        </ul>
      </Card>
    </div>
  );
}

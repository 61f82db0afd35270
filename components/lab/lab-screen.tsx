// Promises the race lab: fifty tills buy the last twelve at once, here and where a shelf is read, then written; both can be counted.
"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { Refused, Trouble } from "@/components/shell/trouble";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { EmptyState } from "@/components/ui/states";
import { lost, newRace, oversold, type RaceState, TILLS, UNITS } from "@/lib/lab/race";
import { useRace } from "@/lib/lab/use-race";
import { stockQueries } from "@/lib/stock/stock.queries";
import { RaceLane } from "./race-lane";

const idle = newRace("");

export function LabScreen() {
  const t = useTranslations("lab");
  const { race, error, isRunning, start } = useRace();
  return (
    <>
      <PageHeader title={t("title")} hint={t("hint", { tills: TILLS, units: UNITS })} />
      <div className="flex flex-col gap-4">
        <Start isRunning={isRunning} onStart={(product) => void start(product)} />
        <Refused error={error} />
        {race?.isBroken ? <p role="alert">{t("broken")}</p> : null}
        <Lanes race={race ?? idle} />
        <p className="max-w-prose text-muted text-sm">{t("where")}</p>
      </div>
    </>
  );
}

function Start({
  isRunning,
  onStart,
}: {
  isRunning: boolean;
  onStart: (product: { id: string; name: string }) => void;
}) {
  const t = useTranslations("lab");
  const [chosen, setChosen] = useState("");
  const { data, error, refetch } = useInfiniteQuery(stockQueries.table({}));
  if (error && !data) return <Trouble error={error} onRetry={() => void refetch()} />;
  const products = data?.pages[0]?.products ?? [];
  if (data && products.length === 0)
    return (
      <EmptyState
        title={t("noProducts")}
        text={t("noProductsText")}
        action={
          <Link href="/settings/catalogue/new" className={buttonClass("plain")}>
            {t("newProduct")}
          </Link>
        }
      />
    );
  const product = products.find(({ id }) => id === chosen) ?? products[0];
  return (
    <Card>
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-64">
          <Field label={t("product", { units: UNITS })}>
            <Select
              value={product?.id ?? ""}
              onValue={setChosen}
              disabled={isRunning || !data}
              options={products.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
        </div>
        <Button
          look="primary"
          size="lg"
          isBusy={isRunning}
          disabled={!product}
          onClick={() => product && onStart(product)}
        >
          {t("start", { tills: TILLS })}
        </Button>
      </div>
    </Card>
  );
}

function Lanes({ race: { kept, scratch, proof, isBroken } }: { race: RaceState }) {
  const t = useTranslations("lab");
  const isOver = proof !== null && !isBroken;
  const isSound = kept.won === UNITS - kept.left && kept.failed === 0 && proof?.violations === 0;
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <RaceLane
        id="kept"
        lane={kept}
        isOver={isOver}
        isGood={isSound}
        verdict={
          isSound
            ? t("kept.verdict", { won: kept.won, refused: kept.refused, ms: kept.slowestMs, ledger: proof.ledger })
            : t("kept.unsound", { won: kept.won, left: kept.left, violations: proof?.violations ?? 0 })
        }
      />
      <RaceLane
        id="scratch"
        lane={scratch}
        isOver={isOver}
        isGood={oversold(scratch) === 0 && lost(scratch) === 0}
        verdict={t("scratch.verdict", {
          won: scratch.won,
          oversold: oversold(scratch),
          left: scratch.left,
          lost: lost(scratch),
        })}
      />
    </div>
  );
}

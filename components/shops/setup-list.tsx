// Promises the list before the first day: each line asked of the books, done or with the one next step.
"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleCheck, CircleDashed } from "lucide-react";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/shell/page-header";
import { Trouble } from "@/components/shell/trouble";
import { buttonClass } from "@/components/ui/button-class";
import { Card } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { type SetupStep, setupSteps } from "@/lib/shops/shop-words";
import { shopsQueries } from "@/lib/shops/shops.queries";
import { howMay } from "@/lib/staff/permissions";
import { useViewer } from "@/lib/staff/use-viewer";

const ways: Record<SetupStep, string> = {
  till: "/pos",
  price: "/settings/catalogue/new",
  stock: "/stock",
  sale: "/pos",
  receipt: "/pos/history",
  network: "/pos",
  people: "/settings/people",
};

/** Where a step has two ways. */
const others: Partial<Record<SetupStep, { href: string; word: "code" | "list" }>> = {
  till: { href: "/settings/tills", word: "code" },
  price: { href: "/settings/import", word: "list" },
  stock: { href: "/settings/import", word: "list" },
};

export function SetupList() {
  const t = useTranslations("shops.setup");
  const { data, error, refetch } = useQuery(shopsQueries.setup());
  const done = data ? setupSteps.filter((step) => data[step]).length : 0;
  return (
    <>
      <PageHeader title={t("title")} hint={t("hint")} />
      {error && !data ? <Trouble error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <SkeletonRows rows={setupSteps.length} /> : null}
      {data ? (
        <Card isFlush className="max-w-xl">
          <div className="px-5 py-4">
            <Progress label={t("progress")} value={done} max={setupSteps.length} />
            <p role="status" className="mt-2 text-sm">
              {done === setupSteps.length ? t("ready") : t("left", { count: setupSteps.length - done })}
            </p>
          </div>
          <ol>
            {setupSteps.map((step) => (
              <Line key={step} step={step} isDone={data[step]} />
            ))}
          </ol>
        </Card>
      ) : null}
    </>
  );
}

function Line({ step, isDone }: { step: SetupStep; isDone: boolean }) {
  const t = useTranslations("shops.setup");
  const { role } = useViewer().staff;
  const mayGo = step !== "people" || howMay(role, "administer") !== null;
  const other = others[step];
  const Icon = isDone ? CircleCheck : CircleDashed;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t px-5 py-4">
      <Icon aria-hidden="true" className={isDone ? "size-5 text-good" : "size-5 text-muted"} />
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-medium">
          {t(`step.${step}.title`)} <span className="sr-only">({isDone ? t("done") : t("open")})</span>
        </p>
        <p className="text-muted text-sm">{isDone ? t(`step.${step}.done`) : t(`step.${step}.how`)}</p>
      </div>
      {isDone || !mayGo ? null : (
        <div className="flex flex-wrap gap-2 max-sm:ps-9">
          <Link href={ways[step]} className={buttonClass("plain", "sm")}>
            {t(`step.${step}.go`)}
          </Link>
          {other ? (
            <Link href={other.href} className={buttonClass("quiet", "sm")}>
              {t(`other.${other.word}`)}
            </Link>
          ) : null}
        </div>
      )}
    </li>
  );
}

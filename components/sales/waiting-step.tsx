// Promises that a lost answer reads «checking», never «failed»: the same sale is asked for by its own key until it is known.
"use client";

import { useTranslations } from "next-intl";
import { Spinner } from "@/components/ui/spinner";
import type { PayState } from "@/lib/sales/use-pay";

export function WaitingStep({ state, total }: { state: PayState; total: string }) {
  const t = useTranslations("sales");
  const isChecking = state === "checking";
  return (
    <div role="status" className="flex min-h-64 flex-col items-center justify-center gap-4 text-center">
      <Spinner className="size-8" />
      <p className="figure font-semibold text-xl">{total}</p>
      <p className="font-medium">{isChecking ? t("waiting.checking") : t("waiting.sending")}</p>
      <p className="max-w-sm text-muted text-sm">{isChecking ? t("waiting.checkingText") : t("waiting.sendingText")}</p>
    </div>
  );
}

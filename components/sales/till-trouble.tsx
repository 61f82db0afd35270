// Promises that a till that cannot open says why and what to do: try again, or let somebody else stand here.
"use client";

import { useTranslations } from "next-intl";
import { ErrorState } from "@/components/ui/error-state";
import { notify } from "@/components/ui/toast";
import { fetchJson } from "@/lib/http/fetch-json";
import { isProblem } from "@/lib/http/problem-error";
import { useAskAgain } from "@/lib/query/use-ask-again";
import { countUnsent } from "@/lib/sales/outbox/unsent";

export function TillTrouble({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useTranslations("sales");
  useAskAgain(error, onRetry);
  const canSell = !isProblem(error, "forbidden");
  return (
    <main className="grid min-h-dvh place-items-center">
      <ErrorState
        title={canSell ? t("app.failed") : t("app.notASeller")}
        text={(isProblem(error) && error.detail) || t("noAnswer")}
        code={isProblem(error) ? error.code : "no_answer"}
        onRetry={onRetry}
        action={canSell ? undefined : <SignOut onDone={onRetry} />}
      />
    </main>
  );
}

function SignOut({ onDone }: { onDone: () => void }) {
  const t = useTranslations("sales");
  const o = useTranslations("offline");
  const leave = async () => {
    const unsent = await countUnsent();
    if (unsent > 0) return notify.refused(o("outbox.leaveRefused", { count: unsent }));
    await fetchJson("/api/session", { method: "DELETE" });
    onDone();
  };
  return (
    <button type="button" className="line h-11 rounded-md px-4 text-sm hover:bg-hover" onClick={() => void leave()}>
      {t("app.someoneElse")}
    </button>
  );
}

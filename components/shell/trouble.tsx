// Promises that what could not be read or was refused says why in words, with its code and a way on.
"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ErrorCode, ErrorState } from "@/components/ui/error-state";
import { ProblemError } from "@/lib/http/problem-error";
import { useAskAgain } from "@/lib/query/use-ask-again";
import { intoView } from "@/lib/ui/into-view";
import { useSayRefusal } from "./say-refusal";

export function Trouble({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const t = useTranslations("shell");
  const sayRefusal = useSayRefusal();
  useAskAgain(error, onRetry);
  if (!(error instanceof ProblemError))
    return <ErrorState title={t("noAnswer")} text={t("noAnswerNext")} code="no_answer" onRetry={onRetry} />;
  const { code } = error;
  const title = error.title || t("noAnswer");
  const detail = sayRefusal(error);
  // what is gone stays gone, however often it is asked for
  return error.status === 404 ? (
    <ErrorState title={title} text={detail} code={code} action={<Button onClick={goBack}>{t("goBack")}</Button>} />
  ) : (
    <ErrorState title={title} text={detail} code={code} onRetry={onRetry} />
  );
}

/** To where one came from; a page that was opened by its address came from nowhere. */
function goBack() {
  if (globalThis.history.length > 1) globalThis.history.back();
  else globalThis.location.assign("/");
}

export function Refused({ error }: { error: Error | null }) {
  const t = useTranslations("shell");
  const sayRefusal = useSayRefusal();
  if (!error) return null;
  return (
    <div ref={intoView}>
      <Banner meaning="out" isUrgent>
        {error instanceof ProblemError ? sayRefusal(error) : t("noAnswer")}{" "}
        {error instanceof ProblemError ? <ErrorCode code={error.code} /> : null}
      </Banner>
    </div>
  );
}

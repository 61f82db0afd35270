// Promises one basket from its first stop to its last box, wherever it was left and whoever left it there.
"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { lazy, Suspense } from "react";
import { Trouble } from "@/components/shell/trouble";
import { Banner } from "@/components/ui/banner";
import { Skeleton } from "@/components/ui/skeleton";
import { pickingQueries } from "@/lib/picking/picking.queries";
import type { PickingSession } from "@/lib/picking/session";
import { useWakeLock } from "@/lib/scan/use-wake-lock";
import { useShopFormat } from "@/lib/staff/use-viewer";
import { BasketMenu } from "./basket-menu";
import { useFlash } from "./flash";
import { PhoneFrame } from "./phone-frame";

// Who walks carries no boxes yet, and who packs walks no more: each step comes when it is needed.
const WalkStep = lazy(() => import("./walk-step").then((module) => ({ default: module.WalkStep })));
const BoxesStep = lazy(() => import("./boxes-step").then((module) => ({ default: module.BoxesStep })));

export function BasketScreen({ sessionId }: { sessionId: string }) {
  const t = useTranslations("picking");
  const { data: session, error, refetch } = useQuery(pickingQueries.session(sessionId));
  const { answer, say } = useFlash();
  useWakeLock();
  if (!session) {
    return (
      <PhoneFrame title={t("basket")} answer={null}>
        {error ? <Trouble error={error} onRetry={() => void refetch()} /> : <Skeleton className="h-40" />}
      </PhoneFrame>
    );
  }
  const isOpen = session.status === "picking" || session.status === "packing";
  const numbers = session.orders.map((order) => order.number).join(" · ");
  const frame = {
    title: numbers,
    answer,
    notice: <Stale session={session} />,
    menu: isOpen ? <BasketMenu session={session} /> : undefined,
  };
  const Step = session.status === "picking" ? WalkStep : BoxesStep;
  return (
    <Suspense
      fallback={
        <PhoneFrame {...frame}>
          <Skeleton className="h-40" />
        </PhoneFrame>
      }
    >
      <Step session={session} say={say} frame={frame} />
    </Suspense>
  );
}

function Stale({ session }: { session: PickingSession }) {
  const t = useTranslations("picking");
  const format = useShopFormat();
  if (session.stale === null) return null;
  const age = format.time(session.lastActivityAt);
  return (
    <Banner isFlush meaning={session.stale === "48h" ? "out" : "low"} isUrgent={session.stale === "48h"}>
      {session.stale === "48h" ? t("stale48", { age }) : t("stale24", { age })}
    </Banner>
  );
}

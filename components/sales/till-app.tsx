// Promises the right first screen: pair this browser, say who stands here, or sell.
"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { ErrorState } from "@/components/ui/states";
import { fetchJson } from "@/lib/http/fetch-json";
import { isProblem } from "@/lib/http/problem-error";
import { openCarts, useCarts } from "@/lib/sales/cart-store";
import type { Till } from "@/lib/sales/till";
import { setLocked, useIsLocked } from "@/lib/sales/till-lock";
import { PairScreen } from "./pair-screen";
import { PinScreen } from "./pin-screen";
import { TillScreen } from "./till-screen";

export const tillQuery = {
  queryKey: ["till"],
  queryFn: () => fetchJson<{ till: Till }>("/api/pos/till"),
  staleTime: 60_000,
};

export function TillApp({ isPaired }: { isPaired: boolean }) {
  const t = useTranslations("sales");
  const client = useQueryClient();
  const [hasPairing, setHasPairing] = useState(isPaired);
  const isLocked = useIsLocked();
  const { data, error, refetch } = useQuery({ ...tillQuery, enabled: hasPairing });
  const till = data?.till;
  const place = till ? `${till.org.id}.${till.register.id}` : null;
  const openPlace = useCarts((state) => state.place);
  useEffect(() => {
    if (place) void openCarts(place);
  }, [place]);

  const signedIn = async () => {
    await client.invalidateQueries({ queryKey: ["till"] });
    setLocked(false);
  };
  if (!hasPairing) return <PairScreen onPaired={() => setHasPairing(true)} />;
  const isNobody = isProblem(error) && (error.status === 401 || error.code === "register_required");
  if (isNobody || (isLocked && till)) {
    return <PinScreen till={till} onSignedIn={signedIn} onUnpaired={() => setHasPairing(false)} />;
  }
  if (error && !till) {
    const code = isProblem(error) ? error.code : "no_answer";
    const canSell = !isProblem(error, "forbidden");
    return (
      <main className="grid min-h-dvh place-items-center">
        <ErrorState
          title={canSell ? t("app.failed") : t("app.notASeller")}
          text={error.message}
          code={code}
          onRetry={() => void refetch()}
          action={canSell ? undefined : <SignOut onDone={() => void refetch()} />}
        />
      </main>
    );
  }
  if (!till || openPlace !== place) return <Waiting label={t("title")} />;
  return <TillScreen till={till} onLock={() => setLocked(true)} />;
}

function SignOut({ onDone }: { onDone: () => void }) {
  const t = useTranslations("sales");
  const leave = async () => {
    await fetchJson("/api/session", { method: "DELETE" });
    onDone();
  };
  return (
    <button type="button" className="line h-11 rounded-md px-4 text-sm hover:bg-hover" onClick={() => void leave()}>
      {t("app.someoneElse")}
    </button>
  );
}

/** The three zones in their own sizes, so that nothing moves when the goods arrive. */
function Waiting({ label }: { label: string }) {
  return (
    <main
      aria-label={label}
      aria-busy="true"
      className="grid h-dvh grid-rows-[3.5rem_1fr] motion-safe:animate-appear lg:grid-cols-[9rem_1fr_24rem]"
    >
      <Skeleton className="m-2 lg:col-span-3" />
      <Skeleton className="m-2 hidden lg:block" />
      <Skeleton className="m-2" />
      <Skeleton className="m-2 hidden lg:block" />
    </main>
  );
}

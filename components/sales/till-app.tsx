// Promises the right first screen: pair this browser, say who stands here, or sell.
"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { NextIntlClientProvider, useLocale, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { lazyPart } from "@/components/ui/lazy-part";
import { Skeleton } from "@/components/ui/skeleton";
import { fetchJson } from "@/lib/http/fetch-json";
import { isProblem } from "@/lib/http/problem-error";
import { openCarts, useCarts } from "@/lib/sales/cart-store";
import type { OfflinePerson } from "@/lib/sales/offline-people";
import { useConnection } from "@/lib/sales/outbox/connection";
import { seriesBase, type Till } from "@/lib/sales/till";
import { setLocked, useIsLocked } from "@/lib/sales/till-lock";
import { fetchLineEditor } from "./line-editor-lazy";
import { TillScreen } from "./till-screen";

// Most days begin and go on without these.
const PairScreen = lazyPart(() => import("./pair-screen").then((m) => m.PairScreen));
const PinScreen = lazyPart(() => import("./pin-screen").then((m) => m.PinScreen));
const TillTrouble = lazyPart(() => import("./till-trouble").then((m) => m.TillTrouble));

const lock = () => setLocked(true);

/** The shop was heard and said no; anything else may be the network's fault. */
const isAnswer = (error: Error) => isProblem(error) && error.status < 500;

export const tillQuery = {
  queryKey: ["till"],
  queryFn: () => fetchJson<{ till: Till }>("/api/pos/till"),
  staleTime: 60_000,
  // a till that is opened without a network, or that nobody is signed in at, asks for a PIN at once, not after a series of tries
  retry: (failures: number, error: Error) => failures < 1 && navigator.onLine && !isAnswer(error),
  retryDelay: 300,
};

interface TillAppProps {
  isPaired: boolean;
  /** Whether the server knew someone at this till when it sent the page. */
  isStaffed: boolean;
  /** Drawn by the server: what asks for the PIN, until its code is here. */
  pinShape: ReactNode;
}

export function TillApp({ isPaired, isStaffed, pinShape }: TillAppProps) {
  const t = useTranslations("sales");
  const locale = useLocale();
  const client = useQueryClient();
  const [hasPairing, setHasPairing] = useState(isPaired);
  const isLocked = useIsLocked();
  const { data, error, refetch } = useQuery({ ...tillQuery, enabled: hasPairing });
  const isAlone = error !== null && !isAnswer(error);
  const known = useKeptTill(data?.till, isAlone && !data);
  const [guest, setGuest] = useState<OfflinePerson | null>(null);
  const till = guest && known ? { ...known, staff: guest.staff, may: guest.may, limits: guest.limits } : data?.till;
  const place = till ? `${till.org.id}.${till.register.id}` : null;
  const openPlace = useCarts((state) => state.place);
  useEffect(() => {
    if (place) void openCarts(place);
  }, [place]);
  const [hasKeypad, setHasKeypad] = useState(false);
  const [hasPinScreen, setHasPinScreen] = useState(false);
  useEffect(() => {
    // beside the first answer, which may ask for it
    void PinScreen.warm().then(() => setHasPinScreen(true));
    void fetchLineEditor().then(() => setHasKeypad(true));
  }, []);
  useEffect(() => {
    const watching = import("@/lib/sales/outbox/watch-connection").then(({ watchConnection }) => watchConnection());
    return () => void watching.then((stop) => stop());
  }, []);
  useEffect(startOutbox, []);
  const base = data?.till ? seriesBase(data.till) : null;
  useEffect(() => {
    if (base === null) return;
    const keeper = import("@/lib/sales/lease-keeper").then(({ keepLeases }) => keepLeases(base));
    return () => void keeper.then((stop) => stop());
  }, [base]);

  const freshPlace = data?.till ? place : null;
  useEffect(() => {
    if (freshPlace === null) return;
    const keeper = import("@/lib/sales/basics").then(({ keepBasics }) => keepBasics(freshPlace));
    return () => void keeper.then((stop) => stop());
  }, [freshPlace]);

  // Back at the server: whoever came in without it stays only if it is the same person that the server knows here.
  const status = useConnection((state) => state.status);
  useEffect(() => {
    if (guest === null || status === "offline") return;
    void refetch().then(({ data: fresh }) => {
      if (fresh?.till.staff.id !== guest.staff.id) setLocked(true);
      setGuest(null);
    });
  }, [guest, status, refetch]);

  const signedIn = async (pin: string) => {
    setGuest(null);
    await client.invalidateQueries({ queryKey: ["till"] });
    setLocked(false);
    const fresh = client.getQueryData<{ till: Till }>(["till"]);
    const { rememberPerson } = await import("@/lib/sales/offline-people");
    if (fresh) await rememberPerson(pin, fresh.till).catch(() => undefined);
  };
  const signedInOffline = (person: OfflinePerson) => {
    setGuest(person);
    setLocked(false);
  };
  if (!hasPairing) return <PairScreen onPaired={() => setHasPairing(true)} />;
  const isNobody = isProblem(error) && (error.status === 401 || error.code === "register_required");
  if ((isNobody && !guest) || (isAlone && !till && known) || (isLocked && (till ?? known))) {
    if (!hasPinScreen) return pinShape;
    return (
      <PinScreen
        till={till ?? known ?? undefined}
        onSignedIn={(pin) => signedIn(pin)}
        onSignedInOffline={signedInOffline}
        onUnpaired={() => {
          setHasPairing(false);
          void import("@/lib/sales/basics").then(({ forgetBasics }) => forgetBasics());
        }}
      />
    );
  }
  if (!till && !error && (isLocked || !isStaffed)) return pinShape;
  if (isAlone && !till && known === undefined) return <Waiting label={t("title")} />;
  if (error && !till) return <TillTrouble error={error} onRetry={() => void refetch()} />;
  if (!till || openPlace !== place || !hasKeypad) return <Waiting label={t("title")} />;
  // whoever signs in after the page was sent: it did not know whose clock hangs here
  return (
    <NextIntlClientProvider locale={locale} timeZone={till.org.timeZone}>
      <TillScreen till={till} onLock={lock} />
    </NextIntlClientProvider>
  );
}

/** What was last read from the server, written down for a start without it; null when there is none, undefined while it is looked up. */
function useKeptTill(fresh: Till | undefined, isAlone: boolean): Till | null | undefined {
  const [kept, setKept] = useState<Till | null>();
  useEffect(() => {
    const work = async () => {
      const { keepTill, keptTill } = await import("@/lib/sales/offline-people");
      if (fresh) await keepTill(fresh);
      else if (isAlone) setKept((await keptTill())?.till ?? null);
    };
    work().catch(() => setKept(null));
  }, [fresh, isAlone]);
  return fresh ?? kept;
}

/** What waits is sent as soon as the page has drawn itself. */
function startOutbox(): () => void {
  let stop = () => {};
  let isGone = false;
  void Promise.all([import("@/lib/sales/outbox/runner"), import("@/lib/sales/keep-open")]).then(
    ([{ runOutbox }, { keepOpen }]) => {
      if (isGone) return;
      const ends = [runOutbox(), keepOpen()];
      stop = () => {
        for (const end of ends) end();
      };
    },
  );
  return () => {
    isGone = true;
    stop();
  };
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

// Promises one place at a time: where to go in the largest type, then bin, item, quantity; nothing is skipped, a wrong scan changes nothing.
"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useSayRefusal } from "@/components/shell/say-refusal";
import { Button } from "@/components/ui/button";
import { ProblemError } from "@/lib/http/problem-error";
import type { PickingItem, PickingSession } from "@/lib/picking/words";
import { usePicking } from "@/lib/picking/use-picking";
import { hasCode, isBin, isPicked, nextStop, remaining, stopsOf, walked } from "@/lib/picking/walk";
import { useWedge } from "@/lib/scan/use-wedge";
import { useShopFormat } from "@/lib/staff/use-viewer";
import { CameraButton } from "./camera-button";
import { PhoneFrame, type PhoneFrameProps } from "./phone-frame";
import { ShortDialog } from "./short-dialog";
import { SoFar } from "./so-far";
import { StopItems } from "./stop-items";
import { TakeStep } from "./take-step";

export interface StepProps {
  session: PickingSession;
  say: (kind: "yes" | "no", text: string) => void;
  frame: Pick<PhoneFrameProps, "title" | "answer" | "notice" | "menu">;
}

export function WalkStep({ session, say, frame }: StepProps) {
  const t = useTranslations("picking");
  const sayRefusal = useSayRefusal();
  const format = useShopFormat();
  const picking = usePicking(session.id);
  // Where this phone stands within the stop; everything else is the session's.
  const [atBin, setAtBin] = useState<string | null>(null);
  const [itemId, setItemId] = useState<string | null>(null);
  const [isShort, setIsShort] = useState(false);
  const stops = stopsOf(session.items);
  const stop = nextStop(stops);
  const here = stop && atBin === `${stop.locationName}/${stop.bin}` ? stop : null;
  const item = here?.items.find((one) => one.id === itemId && !isPicked(one)) ?? null;

  function arrive() {
    if (!stop) return;
    setAtBin(`${stop.locationName}/${stop.bin}`);
    say("yes", t("binRight", { bin: stop.bin }));
  }
  function scanned(code: string) {
    if (!stop || isShort) return;
    if (!here) return isBin(stop, code) ? arrive() : say("no", t("wrongBin", { code, bin: stop.bin }));
    const wanted = here.items.find((one) => !isPicked(one) && hasCode(one, code));
    if (!wanted) return say("no", t("wrongItem", { code }));
    choose(wanted);
  }
  /** By hand or by its code, it is answered the same: no red of the scan before stands over the right item. */
  function choose(wanted: PickingItem) {
    setItemId(wanted.id);
    say("yes", wanted.name);
  }
  useWedge(scanned);
  async function take(of: PickingItem, quantity: string, shortReason?: string) {
    try {
      await picking.send({ act: "picks", body: { itemId: of.id, quantity, ...(shortReason ? { shortReason } : {}) } });
      setItemId(null);
      setIsShort(false);
      say("yes", t("taken", { name: of.name, quantity: format.quantity(quantity, of.unit) }));
    } catch (error) {
      say("no", error instanceof ProblemError ? sayRefusal(error) : t("noAnswer"));
    }
  }

  const progress = <SoFar label={t("soFarBasket")} of={walked(session.items)} by="lines" />;
  if (!stop) return <WalkDone session={session} frame={frame} progress={progress} picking={picking} say={say} />;
  if (here && item) {
    return (
      <PhoneFrame {...frame} progress={progress}>
        <TakeStep
          key={item.id}
          item={item}
          isBusy={picking.isPending}
          onTake={(quantity) => void take(item, quantity)}
          onShort={() => setIsShort(true)}
        />
        <ShortDialog
          isOpen={isShort}
          onClose={() => setIsShort(false)}
          item={item}
          most={remaining(item)}
          isBusy={picking.isPending}
          onShort={(quantity, reason) => void take(item, quantity, reason)}
        />
      </PhoneFrame>
    );
  }
  const [first] = stop.items.filter((one) => !isPicked(one));
  return (
    <PhoneFrame
      {...frame}
      progress={progress}
      action={
        here ? (
          <Button look="plain" size="xl" wide onClick={() => first && choose(first)}>
            {t("byHand")}
          </Button>
        ) : (
          <Button look="primary" size="xl" wide onClick={arrive}>
            {t("atBin")}
          </Button>
        )
      }
    >
      <div>
        <p className="text-lg text-muted">{here ? t("here") : t("goTo")}</p>
        <p className="break-words font-bold text-[clamp(2.75rem,17vw,5rem)] leading-none tracking-tight">{stop.bin}</p>
        {stop.bin === stop.locationName ? null : <p className="mt-2 text-lg text-muted">{stop.locationName}</p>}
      </div>
      <p className="font-medium text-lg">{here ? t("scanItem") : t("scanBin")}</p>
      <CameraButton onScan={scanned} />
      <StopItems items={stop.items} />
    </PhoneFrame>
  );
}

interface WalkDoneProps extends StepProps {
  progress: ReactNode;
  picking: ReturnType<typeof usePicking>;
}

function WalkDone({ session, frame, progress, picking, say }: WalkDoneProps) {
  const t = useTranslations("picking");
  const format = useShopFormat();
  const units = session.items.reduce((sum, item) => sum + Number(item.quantityPicked), 0);
  const short = session.items.filter((item) => item.shortReason !== null).length;
  return (
    <PhoneFrame
      {...frame}
      progress={progress}
      action={
        <Button
          look="primary"
          size="xl"
          wide
          isBusy={picking.isPending}
          onClick={() => void picking.send({ act: "packing" }).catch(() => say("no", t("noAnswer")))}
        >
          {t("toBoxes")}
        </Button>
      }
    >
      <div>
        <h2 className="font-bold text-2xl">{t("walkDone")}</h2>
        <p className="mt-2 text-lg text-muted">{t("walkDoneText", { units: format.number(units) })}</p>
        {short > 0 ? <p className="mt-2 font-medium text-low">{t("walkShort", { count: short })}</p> : null}
      </div>
      <StopItems items={session.items} hasPlace />
    </PhoneFrame>
  );
}

// Promises one box at a time: scan what is in the hand, the count follows the server, a full box is closed with one press.
"use client";

import { useTranslations } from "next-intl";
import { useSayRefusal } from "@/components/shell/say-refusal";
import { Link } from "@/components/ui/link";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { ProblemError } from "@/lib/http/problem-error";
import { usePicking } from "@/lib/picking/use-picking";
import { type Box, boxed, boxesOf, hasCode, isPacked, nextBox, scanAmount } from "@/lib/picking/walk";
import type { PackingProgress } from "@/lib/picking/words";
import { useWedge } from "@/lib/scan/use-wedge";
import { useShopFormat } from "@/lib/staff/use-viewer";
import { BoxLines } from "./box-lines";
import { BoxTabs } from "./box-tabs";
import { CameraButton } from "./camera-button";
import { PhoneFrame } from "./phone-frame";
import { SoFar } from "./so-far";
import type { StepProps } from "./walk-step";

export function BoxesStep({ session, say, frame }: StepProps) {
  const t = useTranslations("picking");
  const sayRefusal = useSayRefusal();
  const format = useShopFormat();
  const picking = usePicking(session.id);
  const [chosen, setChosen] = useState<string | null>(null);
  const boxes = boxesOf(session);
  const isOpen = session.status === "packing";
  const box = boxes.find((one) => one.id === chosen && one.isOpen) ?? nextBox(boxes) ?? null;
  const codesOf = (line: PackingProgress) => ({
    sku: line.sku,
    codes: session.items.find((item) => item.productId === line.productId)?.codes ?? [],
  });

  async function move(act: "pack" | "unpack", line: PackingProgress, quantity: string) {
    try {
      const { session: now } = await picking.send({
        act,
        body: { orderId: line.orderId, productId: line.productId, quantity },
      });
      const after = now.progress.find((one) => one.id === line.id) ?? line;
      const { name, unit } = line;
      const [packed, needed] = [format.quantity(after.quantityPacked), format.quantity(after.quantityNeeded, unit)];
      say("yes", t("packed", { name, packed, needed }));
    } catch (error) {
      say("no", error instanceof ProblemError ? sayRefusal(error) : t("noAnswer"));
    }
  }
  async function act(what: "completion", body: object, done: string) {
    try {
      await picking.send({ act: what, body });
      setChosen(null);
      say("yes", done);
    } catch (error) {
      say("no", error instanceof ProblemError ? sayRefusal(error) : t("noAnswer"));
    }
  }
  function scanned(code: string) {
    if (!box || !isOpen) return;
    const lines = box.lines.filter((one) => hasCode(codesOf(one), code));
    const line = lines.find((one) => !isPacked(one)) ?? lines[0];
    if (!line) return say("no", t("wrongBox", { code }));
    void move("pack", line, isPacked(line) ? "1" : scanAmount(line));
  }
  useWedge(scanned);

  return (
    <PhoneFrame
      {...frame}
      progress={<SoFar label={t("soFarBasket")} of={boxed(session.progress)} by="units" />}
      action={isOpen ? <Actions box={box} isBusy={picking.isPending} act={act} onNext={move} /> : undefined}
    >
      {isOpen ? null : (
        <Banner meaning={session.status === "completed" ? "good" : "info"}>
          {session.status === "completed" ? t("completed") : t("cancelled")}
        </Banner>
      )}
      {boxes
        .filter((one) => one.status === "cancelled" && isOpen)
        .map((one) => (
          <Banner key={one.id} meaning="low">
            {t("putBack", { number: one.number, status: one.status })}
          </Banner>
        ))}
      <BoxTabs boxes={boxes} current={box?.id ?? null} onChoose={setChosen} />
      {box ? (
        <>
          <div>
            <p className="text-lg text-muted">{t("box")}</p>
            <h2 className="figure break-words font-bold text-2xl">{box.number}</h2>
            <p className="mt-1 font-medium text-lg">{box.lines.every(isPacked) ? t("boxFull") : t("scanToPack")}</p>
          </div>
          {boxes.length > 1 ? (
            <SoFar label={t("soFarOrder", { number: box.number })} of={boxed(box.lines)} by="units" />
          ) : null}
          <CameraButton onScan={scanned} />
          <BoxLines
            lines={box.lines}
            onMove={(what, line) =>
              void move(what, line, what === "unpack" && line.unit !== "piece" ? line.quantityPacked : scanAmount(line))
            }
          />
          <Link href={`/orders/${box.id}/slip`} className={buttonClass("plain", "lg", true)}>
            {t("slip")}
          </Link>
        </>
      ) : isOpen ? (
        <h2 className="font-bold text-2xl">{t("allDone")}</h2>
      ) : (
        boxes.map((one) => <BoxLines key={one.id} title={one.number} lines={one.lines} />)
      )}
    </PhoneFrame>
  );
}

interface ActionsProps {
  box: Box | null;
  isBusy: boolean;
  act: (what: "completion", body: object, done: string) => Promise<void>;
  onNext: (act: "pack", line: PackingProgress, quantity: string) => Promise<void>;
}

function Actions({ box, isBusy, act, onNext }: ActionsProps) {
  const t = useTranslations("picking");
  if (!box) {
    return (
      <Button look="primary" size="xl" wide isBusy={isBusy} onClick={() => void act("completion", {}, t("allDone"))}>
        {t("finish")}
      </Button>
    );
  }
  const next = box.lines.find((line) => !isPacked(line));
  if (next) {
    return (
      <Button size="xl" wide isBusy={isBusy} onClick={() => void onNext("pack", next, scanAmount(next))}>
        <span className="truncate">{t("nextItem", { name: next.name })}</span>
      </Button>
    );
  }
  return (
    <Button
      look="primary"
      size="xl"
      wide
      isBusy={isBusy}
      onClick={() => void act("completion", { orderId: box.id }, t("boxFull"))}
    >
      {t("closeBox", { number: box.number })}
    </Button>
  );
}

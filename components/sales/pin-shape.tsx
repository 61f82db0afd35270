// Promises that the screen that asks for the PIN stands there from the first paint: drawn by the server in its final size, for the eyes
// only, until the code that takes the digits is here.
import { Delete } from "lucide-react";
import { useTranslations } from "next-intl";
import {
  pinDigits,
  pinFormClass,
  pinHintClass,
  pinInputClass,
  pinKeyClass,
  pinKeysClass,
  pinLabelClass,
  pinOkClass,
} from "@/components/ui/pin-classes";
import { pinCardClass, pinPageClass } from "./pin-card";

export function PinShape() {
  const t = useTranslations("sales");
  const ui = useTranslations("ui");
  return (
    <main aria-busy="true" aria-label={t("title")} className={pinPageClass}>
      <div aria-hidden="true" className={pinCardClass}>
        <div className="text-center">
          <p className="font-semibold text-lg">{t("pin.title")}</p>
          <p className="mt-0.5 text-muted text-sm">{t("pin.text")}</p>
        </div>
        <div className={pinFormClass}>
          <span className={pinLabelClass}>{t("pin.label")}</span>
          <span className={pinInputClass} />
          <p className={pinHintClass} />
          <div className={pinKeysClass}>
            {pinDigits.map((digit) => (
              <span key={digit} className={pinKeyClass}>
                {digit}
              </span>
            ))}
            <span className={pinKeyClass}>
              <Delete className="size-5" />
            </span>
            <span className={pinKeyClass}>0</span>
            <span className={`${pinOkClass} opacity-45`}>{ui("pin.ok")}</span>
          </div>
        </div>
      </div>
    </main>
  );
}

// Promises the quantity as one press where all of it is there, and under the thumb where it is not.
"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { QuantityInput } from "@/components/ui/quantity-input";
import { Stepper } from "@/components/ui/stepper";
import type { PickingItem } from "@/lib/picking/session";
import { remaining } from "@/lib/picking/walk";
import { useShopFormat } from "@/lib/staff/use-viewer";

export interface TakeStepProps {
  item: PickingItem;
  isBusy: boolean;
  onTake: (quantity: string) => void;
  onShort: () => void;
}

export function TakeStep({ item, isBusy, onTake, onShort }: TakeStepProps) {
  const t = useTranslations("picking");
  const format = useShopFormat();
  const most = remaining(item);
  const [quantity, setQuantity] = useState<string | null>(most);
  const isPiece = item.unit === "piece";
  const count = Number(quantity ?? 0);
  const isPossible = count > 0 && count <= Number(most);
  return (
    <>
      <div>
        <p className="text-lg text-muted">{item.bin}</p>
        <h2 className="break-words font-bold text-xl">{item.name}</h2>
        <p className="figure text-muted">
          {item.sku}
          {item.lot ? ` · ${t("lot", { lot: item.lot })}` : null}
        </p>
      </div>
      <div className="flex items-center gap-4">
        {isPiece ? (
          <Stepper
            name={item.name}
            value={format.quantity(String(count))}
            canPlus={count < Number(most)}
            onMinus={() => setQuantity(String(Math.max(1, count - 1)))}
            onPlus={() => setQuantity(String(Math.min(Number(most), count + 1)))}
          />
        ) : (
          <Field label={t("takeLabel")}>
            <QuantityInput value={quantity} onValue={setQuantity} unit={item.unit} />
          </Field>
        )}
        <p className="figure shrink-0 whitespace-nowrap text-lg text-muted">
          {t("of", { needed: format.quantity(most, item.unit) })}
        </p>
      </div>
      <div className="fixed inset-x-0 bottom-0 z-10 mx-auto max-w-lg">
        <div className="line-t flex flex-col gap-2 bg-surface p-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
          <Button look="quiet" size="lg" wide onClick={onShort}>
            {t("short")}
          </Button>
          <Button
            look="primary"
            size="xl"
            wide
            isBusy={isBusy}
            disabled={!isPossible}
            onClick={() => quantity !== null && onTake(quantity)}
          >
            {t("take", { quantity: format.quantity(quantity ?? "0", item.unit) })}
          </Button>
        </div>
      </div>
    </>
  );
}

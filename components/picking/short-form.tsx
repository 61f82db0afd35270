// Promises a reason and a number for what is missing at a stop.
"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { QuantityInput } from "@/components/ui/quantity-input";
import { RadioGroup } from "@/components/ui/radio-group";
import { type PickingItem, type ShortReason, shortReasons } from "@/lib/picking/words";
import { useShopFormat } from "@/lib/staff/use-viewer";

export interface ShortFormProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  item: PickingItem;
  /** What is still wanted: fewer than this can be here. */
  most: string;
  isBusy: boolean;
  onShort: (quantity: string, reason: ShortReason) => void;
}

export function ShortForm({ isOpen, onClose, title, item, most, isBusy, onShort }: ShortFormProps) {
  const t = useTranslations("picking");
  const format = useShopFormat();
  const [found, setFound] = useState<string | null>("0");
  const [reason, setReason] = useState<ShortReason>("none");
  const isPossible = found !== null && Number(found) < Number(most);
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      description={t("shortHint", { name: item.name, needed: format.quantity(most, item.unit) })}
      actions={
        <Button
          look="primary"
          size="xl"
          wide
          isBusy={isBusy}
          disabled={!isPossible}
          onClick={() => found !== null && onShort(found, reason)}
        >
          {t("shortDone")}
        </Button>
      }
    >
      <div className="flex flex-col gap-5">
        <RadioGroup
          label={title}
          isLabelHidden
          value={reason}
          onValue={setReason}
          choices={shortReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
        />
        <Field label={t("found")}>
          <QuantityInput value={found} onValue={setFound} unit={item.unit} />
        </Field>
      </div>
    </Dialog>
  );
}

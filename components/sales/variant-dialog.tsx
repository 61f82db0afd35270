// Promises the variants of one product side by side, each with its price and what is left of it: one tap takes one.
"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import type { makeFormat } from "@/lib/format/use-format";
import type { Good } from "@/lib/sales/goods";
import type { Held } from "@/lib/sales/use-shared-carts";
import { GoodsTile } from "./goods-tile";

interface VariantDialogProps {
  isOpen: boolean;
  onClose: () => void;
  family: readonly Good[];
  wanted: ReadonlyMap<string, string>;
  held: ReadonlyMap<string, Held[]>;
  format: ReturnType<typeof makeFormat>;
  onAdd: (good: Good) => void;
}

export function VariantDialog({ isOpen, onClose, family, wanted, held, format, onAdd }: VariantDialogProps) {
  const t = useTranslations("sales");
  const [head] = family;
  function take(good: Good) {
    onAdd(good);
    onClose();
  }
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={head?.name ?? ""} description={t("tile.choose")} width="lg">
      <ul className="grid grid-cols-2 gap-2 pb-1 sm:grid-cols-4">
        {family.map((good, index) => (
          <li key={good.id} className="h-29">
            <GoodsTile
              good={good}
              index={index}
              colour={null}
              wanted={wanted.get(good.id)}
              held={held.get(good.id)}
              t={t}
              format={format}
              onAdd={take}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

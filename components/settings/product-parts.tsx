// Promises what a bundle is made of, part by part; with a part in it, a product is a bundle and its parts leave the shelf when it is sold.
"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProductPicker } from "@/components/stock/product-picker";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { QuantityInput } from "@/components/ui/quantity-input";
import type { ProductDraft } from "@/lib/settings/product-draft";

type Parts = ProductDraft["parts"];

interface PartsProps {
  parts: Parts;
  /** What has moved already keeps being what it is. */
  isFixed: boolean;
  onParts: (parts: Parts) => void;
}

export function ProductParts({ parts, isFixed, onParts }: PartsProps) {
  const t = useTranslations("settings");
  const [isPicking, setIsPicking] = useState(false);
  const isBundle = parts.length > 0;
  return (
    <Card
      title={t("bundle.title")}
      hint={isFixed && !isBundle ? t("bundle.fixed") : t("bundle.hint")}
      actions={
        isFixed && !isBundle ? undefined : (
          <Button size="sm" onClick={() => setIsPicking(true)}>
            {t("bundle.add")}
          </Button>
        )
      }
    >
      <ul className="flex flex-col gap-2 text-sm">
        {parts.map((part) => (
          <li key={part.productId} className="flex items-center gap-3">
            <span className="min-w-0 flex-1 truncate font-medium">{part.name}</span>
            <QuantityInput
              size="sm"
              aria-label={t("bundle.quantityOf", { name: part.name })}
              className="w-28"
              value={part.quantity}
              onValue={(quantity) =>
                onParts(parts.map((one) => (one.productId === part.productId ? { ...one, quantity } : one)))
              }
            />
            {isFixed && parts.length === 1 ? null : (
              <IconButton
                label={t("bundle.remove", { name: part.name })}
                icon={<Trash2 aria-hidden="true" className="size-5" />}
                onClick={() => onParts(parts.filter((one) => one.productId !== part.productId))}
              />
            )}
          </li>
        ))}
      </ul>
      <Dialog isOpen={isPicking} onClose={() => setIsPicking(false)} title={t("bundle.add")}>
        <ProductPicker
          onPick={({ id, name, sku }) => {
            setIsPicking(false);
            if (!parts.some((part) => part.productId === id))
              onParts([...parts, { productId: id, name, sku, quantity: "1" }]);
          }}
        />
      </Dialog>
    </Card>
  );
}

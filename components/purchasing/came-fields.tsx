// Promises what came of one line as it stands on the pallet: so many, in pieces or boxes, and of which lot where the product has lots.
"use client";

import { useTranslations } from "next-intl";
import { packOptions } from "@/components/stock/move-words";
import { Input } from "@/components/ui/input";
import { QuantityInput } from "@/components/ui/quantity-input";
import { Select } from "@/components/ui/select";
import { compareQuantity, multiplyQuantity } from "@/lib/format/quantity";
import type { PurchaseOrder } from "@/lib/purchasing/purchasing.doors";
import { useShopFormat } from "@/lib/staff/use-viewer";

type Line = PurchaseOrder["lines"][number];
export interface Came {
  quantity: string | null;
  pack: string;
  lotCode: string;
  expiresOn: string;
}
export const nothingCame: Came = { quantity: null, pack: "1", lotCode: "", expiresOn: "" };

/** As the door takes it; nothing where nothing came. */
export function cameLine(line: Line, came: Came | undefined) {
  if (!came?.quantity || compareQuantity(came.quantity, "0") <= 0) return [];
  const lot = line.hasLots
    ? {
        ...(came.lotCode.trim() ? { lotCode: came.lotCode.trim() } : {}),
        ...(came.expiresOn ? { expiresOn: came.expiresOn } : {}),
      }
    : {};
  return [{ lineId: line.id, quantity: multiplyQuantity(came.quantity, came.pack), ...lot }];
}

interface CameFieldsProps {
  line: Line;
  rest: string;
  came: Came | undefined;
  onCame: (came: Came) => void;
}

export function CameFields({ line, rest, came = nothingCame, onCame }: CameFieldsProps) {
  const t = useTranslations("settings");
  const format = useShopFormat();
  const set = (change: Partial<Came>) => onCame({ ...came, ...change });
  return (
    <span className="flex flex-col gap-1 py-1">
      <QuantityInput
        size="sm"
        aria-label={t("buying.cameOf", { name: line.name })}
        placeholder={rest}
        value={came.quantity}
        onValue={(quantity) => set({ quantity })}
        unit={came.pack === "1" ? line.unit : undefined}
      />
      {line.units.length > 0 ? (
        <Select
          size="sm"
          aria-label={t("buying.packOf", { name: line.name })}
          value={came.pack}
          onValue={(pack) => set({ pack })}
          options={packOptions(line.units, line.unit, format)}
        />
      ) : null}
      {line.hasLots ? (
        <>
          <Input
            size="sm"
            aria-label={t("buying.lotOf", { name: line.name })}
            maxLength={64}
            value={came.lotCode}
            onChange={(event) => set({ lotCode: event.currentTarget.value })}
          />
          <Input
            size="sm"
            type="date"
            aria-label={t("buying.expiresOf", { name: line.name })}
            value={came.expiresOn}
            onChange={(event) => set({ expiresOn: event.currentTarget.value })}
          />
        </>
      ) : null}
    </span>
  );
}

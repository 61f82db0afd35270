// Promises the few fields a movement needs, and what will be there afterwards before anything is sent.
"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { QuantityInput } from "@/components/ui/quantity-input";
import { Segmented } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { addQuantity, multiplyQuantity, subtractQuantity } from "@/lib/format/quantity";
import { useShopFormat } from "@/lib/staff/use-viewer";
import { cx } from "@/lib/ui/cx";
import type { StockRow } from "@/lib/stock/board";
import { stockQueries } from "@/lib/stock/stock.queries";
import { type MoveFormProps, rowName } from "./move-words";
import { ReasonField } from "./reason-field";
import { ReceiveFields } from "./receive-fields";

export function MoveForm(props: MoveFormProps) {
  const { kind, product, draft, onDraft } = props;
  const t = useTranslations("stock");
  const format = useShopFormat();
  const { data: places } = useQuery(stockQueries.places());
  const row = product.rows.find((one) => one.inventoryId === draft.inventoryId);
  const rows = product.rows.filter((one) => one.isActive);
  const others = (places?.locations ?? []).filter((place) => place.id !== row?.locationId);
  return (
    <>
      {kind === "receive" ? (
        <ReceiveFields {...props} />
      ) : (
        <Field label={kind === "transfer" ? t("form.from") : t("form.place")} required>
          <Select
            value={draft.inventoryId}
            onValue={(inventoryId) => onDraft({ inventoryId })}
            placeholder={rows.length === 0 ? t("form.nowhere") : t("form.choose")}
            options={rows.map((one) => ({
              value: one.inventoryId,
              label: `${rowName(one)} — ${format.quantity(one.available, product.unit)}`,
            }))}
          />
        </Field>
      )}
      {kind === "transfer" ? (
        <Field label={t("form.to")} required>
          <Select
            value={draft.toLocationId}
            onValue={(toLocationId) => onDraft({ toLocationId })}
            placeholder={t("form.choose")}
            options={others.map((place) => ({ value: place.id, label: `${place.name} · ${place.storeName}` }))}
          />
        </Field>
      ) : null}
      {kind === "adjust" ? (
        <Segmented
          label={t("form.direction")}
          value={draft.isTaking ? "take" : "add"}
          onValue={(value) => onDraft({ isTaking: value === "take" })}
          choices={[
            { value: "take", label: t("form.take") },
            { value: "add", label: t("form.add") },
          ]}
        />
      ) : null}
      <Field label={t("form.quantity")} required hint={<After {...props} row={row} />}>
        <QuantityInput
          value={draft.quantity}
          onValue={(quantity) => onDraft({ quantity })}
          unit={draft.pack === "1" ? product.unit : undefined}
        />
      </Field>
      {kind === "consume" && (places?.usages.length ?? 0) > 0 ? (
        <Field label={t("form.usage")}>
          <Select
            value={draft.usageId || "none"}
            onValue={(usageId) => onDraft({ usageId: usageId === "none" ? "" : usageId })}
            options={[
              { value: "none", label: t("form.noUsage") },
              ...(places?.usages ?? []).map((usage) => ({
                value: usage.id,
                label: `${usage.name} · ${t(`usage.${usage.kind}`)}`,
              })),
            ]}
          />
        </Field>
      ) : null}
      <ReasonField kind={kind} value={draft.reason} onValue={(reason) => onDraft({ reason })} />
    </>
  );
}

/** Both balances after, in words, so that a slip of a digit is seen before it is sent. */
function After({ kind, product, draft, row }: MoveFormProps & { row: StockRow | undefined }) {
  const t = useTranslations("stock");
  const format = useShopFormat();
  if (!row || draft.quantity === null) return null;
  const comes = kind === "receive" || (kind === "adjust" && !draft.isTaking);
  const moved = multiplyQuantity(draft.quantity, draft.pack);
  const here = comes ? addQuantity(row.quantity, moved) : subtractQuantity(row.quantity, moved);
  const target = product.rows.find((one) => one.locationId === draft.toLocationId && one.lotId === row.lotId);
  const there = kind === "transfer" && draft.toLocationId ? addQuantity(target?.quantity ?? "0", draft.quantity) : null;
  return (
    // less than nothing is refused: it is seen before it is sent
    <span className={cx("figure", here.startsWith("-") && "font-medium text-out")}>
      {t("form.after", {
        place: row.locationName,
        before: format.quantity(row.quantity),
        after: format.quantity(here, product.unit),
      })}
      {there === null ? null : ` · ${t("form.afterThere", { after: format.quantity(there, product.unit) })}`}
    </span>
  );
}

// Promises that why goods moved is asked in words everybody uses, and may be said in one's own.
"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { MoveKind } from "@/lib/stock/moves";

const offered: Record<MoveKind, readonly string[]> = {
  receive: ["delivery", "opening", "return_to_stock"],
  transfer: ["restock", "make_room"],
  consume: ["job", "own_use", "display", "recipe"],
  adjust: ["miscount", "found", "wrong_item", "supplier_error", "data_entry"],
  "write-off": ["broken", "spoiled", "expired", "stolen", "lost", "sample"],
};
const OWN = "own words";

export function ReasonField({
  kind,
  value,
  onValue,
}: {
  kind: MoveKind;
  value: string;
  onValue: (reason: string) => void;
}) {
  const t = useTranslations("stock");
  const [isOwn, setIsOwn] = useState(false);
  const isRequired = kind !== "receive" && kind !== "transfer";
  return (
    <>
      <Field label={t("form.reason")} required={isRequired}>
        <Select
          value={isOwn ? OWN : value}
          placeholder={t("form.choose")}
          onValue={(next) => {
            setIsOwn(next === OWN);
            onValue(next === OWN ? "" : next);
          }}
          options={[
            ...offered[kind].map((one) => ({ value: one, label: t(`reason.${one}`) })),
            { value: OWN, label: t("form.ownWords") },
          ]}
        />
      </Field>
      {isOwn ? (
        <Field label={t("form.ownWords")} required={isRequired}>
          <Input maxLength={100} value={value} onChange={(event) => onValue(event.currentTarget.value)} />
        </Field>
      ) : null}
    </>
  );
}

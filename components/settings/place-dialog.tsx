// Promises one place as a form: its name and kind, whether it sells, what happens when it is short, where it stands in a walk.
"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Switch } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { LocationKind, Settings } from "@/lib/settings/settings.queries";
import { SettingDialog } from "./setting-dialog";

export const placeKinds = ["floor", "backroom", "warehouse", "transit"] as const;
const policies = ["stop", "found", "backorder"] as const;
export type PlaceRow = Settings["locations"][number];

export function PlaceDialog({ known, onClose }: { known: PlaceRow; onClose: () => void }) {
  const t = useTranslations("settings");
  const [name, setName] = useState(known.name);
  const [kind, setKind] = useState<LocationKind>(known.kind);
  const [policy, setPolicy] = useState(known.shortPolicy);
  const [walk, setWalk] = useState(String(known.walkOrder));
  const [sells, setSells] = useState(known.isSellable);
  const [isActive, setIsActive] = useState(known.isActive);
  const isWhole = name.trim() !== "" && /^\d{1,4}$/.test(walk);
  const body = {
    storeId: known.storeId,
    name: name.trim(),
    kind,
    isSellable: sells,
    shortPolicy: policy,
    walkOrder: Number(walk),
    isActive,
  };
  return (
    <SettingDialog
      title={known.name}
      name={name}
      act={isWhole ? { url: `/api/locations/${known.id}`, method: "PUT", body } : null}
      onClose={onClose}
    >
      <Field label={t("product.name")} required>
        <Input value={name} maxLength={120} onChange={(event) => setName(event.currentTarget.value)} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("places.kind")}>
          <Select
            value={kind}
            onValue={setKind}
            options={placeKinds.map((one) => ({ value: one, label: t(`places.kinds.${one}`) }))}
          />
        </Field>
        <Field label={t("places.walk")} hint={t("places.walkHint")}>
          <Input inputMode="numeric" value={walk} onChange={(event) => setWalk(event.currentTarget.value)} />
        </Field>
      </div>
      <Field label={t("places.short")}>
        <Select
          value={policy}
          onValue={setPolicy}
          options={policies.map((one) => ({ value: one as string, label: t(`places.policy.${one}`) }))}
        />
      </Field>
      <Switch label={t("places.sellsHere")} checked={sells} onValue={setSells} />
      <Switch label={t("inUse")} checked={isActive} onValue={setIsActive} />
    </SettingDialog>
  );
}

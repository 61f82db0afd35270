// Promises one till as a form: its name and the place it sells from; its prefix is chosen once, because it begins every receipt number.
"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Switch } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { RegisterRow, Settings } from "@/lib/settings/settings.queries";
import { SettingDialog } from "./setting-dialog";

interface TillDialogProps {
  known: RegisterRow | null;
  settings: Settings;
  onClose: () => void;
}

export function TillDialog({ known, settings, onClose }: TillDialogProps) {
  const t = useTranslations("settings");
  const places = settings.locations.filter(
    (place) => place.isActive && place.isSellable && (known === null || place.storeId === known.storeId),
  );
  const storeOf = (id: string) => settings.stores.find((store) => store.id === id)?.name ?? "";
  const [name, setName] = useState(known?.name ?? "");
  const [prefix, setPrefix] = useState(known?.prefix ?? "");
  const [place, setPlace] = useState(known?.locationId ?? places[0]?.id ?? "");
  const [isActive, setIsActive] = useState(known?.isActive ?? true);
  const isWhole = name.trim() !== "" && place !== "" && (known !== null || /^[A-Z0-9]{1,8}$/.test(prefix));
  const body = { name: name.trim(), locationId: place, ...(known ? { isActive } : { prefix }) };
  return (
    <SettingDialog
      title={known?.name ?? t("tills.add")}
      name={name}
      act={
        isWhole
          ? { url: known ? `/api/registers/${known.id}` : "/api/registers", method: known ? "PUT" : "POST", body }
          : null
      }
      onClose={onClose}
    >
      <Field label={t("product.name")} required>
        <Input value={name} maxLength={60} onChange={(event) => setName(event.currentTarget.value)} />
      </Field>
      <Field label={t("tills.prefix")} hint={t("tills.prefixHint")} required>
        <Input
          value={prefix}
          maxLength={8}
          readOnly={known !== null}
          onChange={(event) => setPrefix(event.currentTarget.value.toUpperCase())}
        />
      </Field>
      <Field label={t("tills.place")}>
        <Select
          value={place}
          onValue={setPlace}
          options={places.map((one) => ({ value: one.id, label: `${storeOf(one.storeId)} · ${one.name}` }))}
        />
      </Field>
      {known ? <Switch label={t("inUse")} checked={isActive} onValue={setIsActive} /> : null}
    </SettingDialog>
  );
}

// Promises one supplier as a form: how it is reached, where its orders go, how long it takes, and whether anything is ordered from it.
"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Switch } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import type { Settings } from "@/lib/settings/settings.queries";
import { SettingDialog } from "./setting-dialog";

export type SupplierRow = Settings["suppliers"][number];

export function SupplierDialog({ known, onClose }: { known: SupplierRow; onClose: () => void }) {
  const t = useTranslations("settings");
  const [name, setName] = useState(known.name);
  const [email, setEmail] = useState(known.email ?? "");
  const [phone, setPhone] = useState(known.phone ?? "");
  const [address, setAddress] = useState(known.address ?? "");
  const [leadDays, setLeadDays] = useState(String(known.leadDays));
  const [isActive, setIsActive] = useState(known.isActive);
  const isEmail = email.trim() === "" || /^\S+@\S+\.\S+$/.test(email.trim());
  const isWhole = name.trim() !== "" && isEmail && /^\d{1,3}$/.test(leadDays) && Number(leadDays) <= 365;
  const body = {
    name: name.trim(),
    ...(email.trim() ? { email: email.trim() } : {}),
    ...(phone.trim() ? { phone: phone.trim() } : {}),
    ...(address.trim() ? { address: address.trim() } : {}),
    leadDays: Number(leadDays),
    isActive,
  };
  return (
    <SettingDialog
      title={known.name}
      name={name}
      act={isWhole ? { url: `/api/suppliers/${known.id}`, method: "PUT", body } : null}
      onClose={onClose}
    >
      <Field label={t("product.name")} required>
        <Input value={name} maxLength={120} onChange={(event) => setName(event.currentTarget.value)} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("suppliers.email")} error={isEmail ? undefined : t("suppliers.noEmail")}>
          <Input
            type="email"
            autoComplete="off"
            value={email}
            maxLength={254}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
        </Field>
        <Field label={t("suppliers.phone")}>
          <Input
            type="tel"
            autoComplete="off"
            value={phone}
            maxLength={40}
            onChange={(event) => setPhone(event.currentTarget.value)}
          />
        </Field>
      </div>
      <Field label={t("places.address")} hint={t("suppliers.addressHint")}>
        <Textarea
          rows={3}
          value={address}
          maxLength={1_000}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
      </Field>
      <Field label={t("suppliers.lead")}>
        <Input
          inputMode="numeric"
          value={leadDays}
          maxLength={3}
          onChange={(event) => setLeadDays(event.currentTarget.value)}
        />
      </Field>
      <Switch label={t("inUse")} hint={t("suppliers.offHint")} checked={isActive} onValue={setIsActive} />
    </SettingDialog>
  );
}

// Promises one store as a form: its name, the address on its receipts, the line at their foot.
"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Settings } from "@/lib/settings/settings.queries";
import { SettingDialog } from "./setting-dialog";

export type StoreRow = Settings["stores"][number];

export function StoreDialog({ known, onClose }: { known: StoreRow; onClose: () => void }) {
  const t = useTranslations("settings");
  const [name, setName] = useState(known.name);
  const [address, setAddress] = useState(known.address ?? "");
  const [footer, setFooter] = useState(known.receiptFooter ?? "");
  const body = {
    name: name.trim(),
    ...(address.trim() ? { address: address.trim() } : {}),
    ...(footer.trim() ? { receiptFooter: footer.trim() } : {}),
  };
  return (
    <SettingDialog
      title={known.name}
      name={name}
      act={name.trim() ? { url: `/api/stores/${known.id}`, method: "PUT", body } : null}
      onClose={onClose}
    >
      <Field label={t("product.name")} required>
        <Input value={name} maxLength={120} onChange={(event) => setName(event.currentTarget.value)} />
      </Field>
      <Field label={t("places.address")} hint={t("places.addressHint")}>
        <Input value={address} maxLength={500} onChange={(event) => setAddress(event.currentTarget.value)} />
      </Field>
      <Field label={t("places.footer")}>
        <Input value={footer} maxLength={500} onChange={(event) => setFooter(event.currentTarget.value)} />
      </Field>
    </SettingDialog>
  );
}

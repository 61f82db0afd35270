// Promises one line of a list as a form: its name, and whether it is in use; what the form does not show is sent as it stands.
"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Switch } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SettingDialog } from "./setting-dialog";

export interface LineDialogProps {
  known: { name: string; isActive: boolean };
  url: string;
  stands: object;
  longest: number;
  /** What out of use means for such a line. */
  hint: string;
  onClose: () => void;
}

export function LineDialog({ known, url, stands, longest, hint, onClose }: LineDialogProps) {
  const t = useTranslations("settings");
  const [name, setName] = useState(known.name);
  const [isActive, setIsActive] = useState(known.isActive);
  const body = { ...stands, name: name.trim(), isActive };
  return (
    <SettingDialog
      title={known.name}
      name={name}
      act={body.name === "" ? null : { url, method: "PUT", body }}
      onClose={onClose}
    >
      <Field label={t("product.name")} required>
        <Input value={name} maxLength={longest} onChange={(event) => setName(event.currentTarget.value)} />
      </Field>
      <Switch label={t("inUse")} hint={hint} checked={isActive} onValue={setIsActive} />
    </SettingDialog>
  );
}

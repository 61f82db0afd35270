// Promises that nobody is forgotten by accident: what goes and what stays is said, and the name is typed.
"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Refused } from "@/components/shell/trouble";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { OpenProps } from "@/components/ui/lazy-dialog";
import { notify } from "@/components/ui/toast";
import type { Customer } from "@/lib/customers/customer";
import { useWrite } from "@/lib/query/use-write";

export function EraseDialog({ isOpen, onClose, customer }: OpenProps & { customer: Customer }) {
  const t = useTranslations("customers");
  const [typed, setTyped] = useState("");
  const write = useWrite(["customers"], () => {
    notify.good(t("erase.done"));
    onClose();
  });
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t("erase.title")}
      description={t("erase.text")}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button
            look="danger"
            disabled={typed.trim() !== customer.name}
            isBusy={write.isPending}
            onClick={() => write.mutate({ url: `/api/customers/${customer.id}/erasure` })}
          >
            {t("erase.go")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <Field label={t("erase.type", { name: customer.name })}>
          <Input value={typed} onChange={(event) => setTyped(event.currentTarget.value)} autoComplete="off" />
        </Field>
        <Refused error={write.error} />
      </div>
    </Dialog>
  );
}

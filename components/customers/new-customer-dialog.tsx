// Promises a new customer in two fields: a name, and an e-mail or telephone to find them by.
"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Refused } from "@/components/shell/trouble";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { OpenProps } from "@/components/ui/lazy-dialog";
import { notify } from "@/components/ui/toast";
import { useWrite } from "@/lib/query/use-write";

/** One field for both: what holds an @ is an e-mail. */
export function reachedBy(text: string): { email?: string; phone?: string } {
  const typed = text.trim();
  if (typed === "") return {};
  return typed.includes("@") ? { email: typed } : { phone: typed };
}

export function NewCustomerDialog({ isOpen, onClose }: OpenProps) {
  const t = useTranslations("customers");
  const router = useRouter();
  const create = useWrite<{ customer: { id: string } }>(["customers"], ({ customer }) => {
    notify.good(t("made"));
    onClose();
    router.push(`/customers/${customer.id}`);
  });
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    create.mutate({
      url: "/api/customers",
      body: { name: form.get("name") as string, ...reachedBy(form.get("reach") as string) },
    });
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t("new")}
      width="sm"
      actions={
        <Button look="primary" type="submit" form="new-customer" isBusy={create.isPending}>
          {t("create")}
        </Button>
      }
    >
      <form id="new-customer" onSubmit={send} className="flex flex-col gap-4">
        <Field label={t("name")} required>
          <Input name="name" required maxLength={200} autoComplete="off" />
        </Field>
        <Field label={t("reach")} hint={t("reachHint")}>
          <Input name="reach" autoComplete="off" />
        </Field>
        <Refused error={create.error} />
      </form>
    </Dialog>
  );
}

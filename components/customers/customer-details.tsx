// Promises that who a customer is can be put right in place: name, contact, birthday, note and consent, saved together.
"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Refused } from "@/components/shell/trouble";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import { notify } from "@/components/ui/toast";
import type { Customer } from "@/lib/customers/customer";
import { useWrite } from "@/lib/query/use-write";
import { howMay } from "@/lib/staff/permissions";
import { useViewer } from "@/lib/staff/use-viewer";

export function CustomerDetails({ customer }: { customer: Customer }) {
  const t = useTranslations("customers");
  const mayChange = howMay(useViewer().staff.role, "customer") !== null;
  const [consents, setConsents] = useState(customer.marketingConsentAt !== undefined);
  const save = useWrite(["customers"], () => notify.good(t("saved")));
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => (form.get(name) as string).trim();
    const orNone = (name: string) => text(name) || null;
    save.mutate({
      url: `/api/customers/${customer.id}`,
      method: "PATCH",
      body: {
        name: text("name"),
        email: orNone("email"),
        phone: orNone("phone"),
        birthday: orNone("birthday"),
        note: orNone("note"),
        marketingConsent: consents,
      },
    });
  }
  return (
    <Card title={t("details")}>
      <form onSubmit={send}>
        <fieldset disabled={!mayChange} className="flex flex-col gap-4">
          <Field label={t("name")} required>
            <Input name="name" required maxLength={200} defaultValue={customer.name} autoComplete="off" />
          </Field>
          <Field label={t("email")}>
            <Input name="email" type="email" maxLength={254} defaultValue={customer.email} autoComplete="off" />
          </Field>
          <Field label={t("phone")}>
            <Input name="phone" type="tel" maxLength={40} defaultValue={customer.phone} autoComplete="off" />
          </Field>
          <Field label={t("birthday")}>
            <Input name="birthday" type="date" defaultValue={customer.birthday} autoComplete="off" />
          </Field>
          <Field label={t("note")}>
            <Textarea name="note" maxLength={1000} defaultValue={customer.note} />
          </Field>
          <Checkbox label={t("consent")} checked={consents} onValue={setConsents} />
          <Refused error={save.error} />
          {mayChange ? (
            <Button type="submit" isBusy={save.isPending} className="self-start">
              {t("save")}
            </Button>
          ) : null}
        </fieldset>
      </form>
    </Card>
  );
}

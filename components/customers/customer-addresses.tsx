// Promises a customer's addresses: added in two lines, removed for good.
"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Refused } from "@/components/shell/trouble";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Textarea } from "@/components/ui/input";
import type { Customer } from "@/lib/customers/customer";
import { useWrite } from "@/lib/query/use-write";

export function CustomerAddresses({ customer }: { customer: Customer }) {
  const t = useTranslations("customers");
  const [isAdding, setIsAdding] = useState(false);
  const write = useWrite(["customers"], () => setIsAdding(false));
  const url = `/api/customers/${customer.id}/addresses`;
  function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    write.mutate({ url, body: { address: new FormData(event.currentTarget).get("address") as string } });
  }
  return (
    <Card title={t("addresses")}>
      <ul className="flex flex-col gap-3">
        {customer.addresses.map((address) => (
          <li key={address.id} className="flex items-start gap-2 text-sm">
            <span className="min-w-0 flex-1 whitespace-pre-line">
              {address.name ? `${address.name}\n` : ""}
              {address.address}
            </span>
            <IconButton
              label={t("removeAddress")}
              icon={<Trash2 className="size-4" />}
              onClick={() => write.mutate({ url: `${url}/${address.id}`, method: "DELETE" })}
            />
          </li>
        ))}
        {customer.addresses.length === 0 && !isAdding ? <li className="text-muted text-sm">{t("noAddress")}</li> : null}
      </ul>
      {isAdding ? (
        <form onSubmit={add} className="mt-3 flex flex-col gap-3">
          <Field label={t("address")}>
            <Textarea name="address" required maxLength={1000} />
          </Field>
          <Button type="submit" isBusy={write.isPending} className="self-start">
            {t("save")}
          </Button>
        </form>
      ) : (
        <Button size="sm" className="mt-3" onClick={() => setIsAdding(true)}>
          {t("addAddress")}
        </Button>
      )}
      <Refused error={write.error} />
    </Card>
  );
}

// Promises that two entries for one person become one: the other is looked up, both are named, and it is said that this is for good.
"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { Refused } from "@/components/shell/trouble";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import type { OpenProps } from "@/components/ui/lazy-dialog";
import { notify } from "@/components/ui/toast";
import type { Customer, CustomerRow } from "@/lib/customers/customer";
import { customersQueries } from "@/lib/customers/customers.queries";
import { useWrite } from "@/lib/query/use-write";

export function MergeDialog({ isOpen, onClose, customer }: OpenProps & { customer: Customer }) {
  const t = useTranslations("customers");
  const router = useRouter();
  const [q, setQ] = useState("");
  const [into, setInto] = useState<CustomerRow | null>(null);
  const query = useInfiniteQuery({ ...customersQueries.list(useDeferredValue(q)), enabled: q.length > 1 });
  const found = (query.data?.pages[0]?.customers ?? []).filter(({ id }) => id !== customer.id).slice(0, 6);
  const write = useWrite<{ customer: { id: string } }>(["customers"], (answer) => {
    notify.good(t("merge.done"));
    onClose();
    router.push(`/customers/${answer.customer.id}`);
  });
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t("merge.title")}
      description={t("merge.text", { name: customer.name })}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button
            look="danger"
            disabled={!into}
            isBusy={write.isPending}
            onClick={() =>
              into && write.mutate({ url: `/api/customers/${customer.id}/merge`, body: { into: into.id } })
            }
          >
            {t("merge.go")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <Input
          type="search"
          aria-label={t("merge.search")}
          placeholder={t("merge.search")}
          value={q}
          onChange={(event) => {
            setQ(event.currentTarget.value);
            setInto(null);
          }}
        />
        <ul className="flex flex-col gap-1">
          {found.map((row) => (
            <li key={row.id}>
              <Button
                look={into?.id === row.id ? "primary" : "quiet"}
                wide
                onClick={() => setInto(row)}
                className="justify-start!"
              >
                <span className="truncate">{[row.name, row.email ?? row.phone].filter(Boolean).join(" · ")}</span>
              </Button>
            </li>
          ))}
        </ul>
        {into ? <Banner meaning="low">{t("merge.sure", { from: customer.name, into: into.name })}</Banner> : null}
        <Refused error={write.error} />
      </div>
    </Dialog>
  );
}

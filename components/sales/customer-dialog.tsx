// Promises a customer in one tap, or a new one in two fields; never in the way of a cash sale.
"use client";

import { useQuery } from "@tanstack/react-query";
import { Search, UserPlus, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useDeferredValue, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { EmptyState } from "@/components/ui/states";
import { useFormat } from "@/lib/format/use-format";
import { fetchJson } from "@/lib/http/fetch-json";
import { isProblem, saysNothing } from "@/lib/http/problem-error";
import { uuidV7 } from "@/lib/ids/uuid-v7";
import { type Basic, findBasics, keptCustomers } from "@/lib/sales/basics";
import { changeCart } from "@/lib/sales/cart-store";
import { useConnection } from "@/lib/sales/outbox/connection";
import type { Till } from "@/lib/sales/till";
import { useKept } from "@/lib/sales/use-kept";
import { KeptNote } from "./kept-note";

/** Credit is told by the server alone: without it none can be spent. */
interface Found extends Basic {
  creditMinor?: number;
  mergedInto?: string;
  erasedAt?: string;
}

export function CustomerDialog({ isOpen, onClose, till }: { isOpen: boolean; onClose: () => void; till: Till }) {
  const t = useTranslations("sales");
  const format = useFormat(till.org.currency);
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  const [isNew, setIsNew] = useState(false);
  const asked = useDeferredValue(query.trim());
  const isAlone = useConnection((state) => state.status) === "offline";
  const kept = useKept(isOpen && isAlone, `${till.org.id}.${till.register.id}`, keptCustomers);
  const { data, isFetching } = useQuery({
    queryKey: ["customers", asked],
    queryFn: ({ signal }) =>
      fetchJson<{ customers: Found[] }>(
        `/api/customers?limit=20${asked === "" ? "" : `&q=${encodeURIComponent(asked)}`}`,
        { signal },
      ),
    enabled: isOpen && !isAlone,
    placeholderData: (before) => before,
  });
  const customers: Found[] = isAlone
    ? findBasics(kept?.rows ?? [], asked)
    : (data?.customers ?? []).filter((one) => !one.mergedInto && !one.erasedAt);
  function attach({ id, name, points, creditMinor = 0, tier }: Found) {
    changeCart((before) => ({ ...before, customer: { id, name, points, credit: creditMinor, tier } }));
    setQuery("");
    setIsNew(false);
    onClose();
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={isNew ? t("customer.new") : t("customer.title")}
      initialFocus={field}
    >
      {isNew ? (
        <NewCustomer name={query} onMade={attach} onBack={() => setIsNew(false)} />
      ) : (
        <div className="flex min-h-80 flex-col gap-3 pb-1">
          <Input
            ref={field}
            type="search"
            aria-label={t("customer.search")}
            placeholder={t("customer.search")}
            value={query}
            size="lg"
            onChange={(event) => setQuery(event.currentTarget.value)}
            before={<Search aria-hidden="true" className="size-4" />}
          />
          {isAlone ? <KeptNote of="customers" at={kept?.at ?? null} format={format} /> : null}
          <ul className="flex flex-col">
            {customers.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  onClick={() => attach(one)}
                  className="line-b flex min-h-14 w-full items-center gap-3 px-2 py-2 text-start text-sm hover:bg-hover"
                >
                  <UserRound aria-hidden="true" className="size-5 shrink-0 text-muted" />
                  <span className="min-w-0 flex-1">
                    <span className="block truncate font-medium">{one.name}</span>
                    <span className="wrap-break-word block text-muted text-xs">
                      {[one.phone, one.email].filter(Boolean).join(" · ")}
                    </span>
                  </span>
                  <span className="figure text-end text-muted text-xs">
                    {t("customer.points", { count: one.points })}
                    {one.creditMinor ? (
                      <span className="block">{t("customer.credit", { amount: format.money(one.creditMinor) })}</span>
                    ) : null}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {customers.length === 0 && !isFetching ? (
            <EmptyState
              kind={asked === "" ? "none" : "match"}
              title={asked === "" ? t("customer.none") : t("customer.noMatch", { query: asked })}
              text={asked === "" ? t("customer.noneText") : t("customer.noMatchText")}
              className="py-6!"
            />
          ) : null}
          <Button
            size="lg"
            icon={<UserPlus aria-hidden="true" className="size-5" />}
            disabled={isAlone}
            onClick={() => setIsNew(true)}
            className="mt-auto"
          >
            {t("customer.new")}
          </Button>
        </div>
      )}
    </Dialog>
  );
}

function NewCustomer({
  name: given,
  onMade,
  onBack,
}: {
  name: string;
  onMade: (customer: Found) => void;
  onBack: () => void;
}) {
  const t = useTranslations("sales");
  const key = useRef(uuidV7());
  const [name, setName] = useState(given);
  const [contact, setContact] = useState("");
  const [error, setError] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  async function save(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === "") return;
    setIsBusy(true);
    const way =
      contact.trim() === "" ? {} : contact.includes("@") ? { email: contact.trim() } : { phone: contact.trim() };
    try {
      const { customer } = await fetchJson<{ customer: { id: string } }>("/api/customers", {
        body: { name: name.trim(), ...way },
        key: key.current,
      });
      onMade({ id: customer.id, name: name.trim(), points: 0, creditMinor: 0, ...way });
    } catch (caught) {
      setError((isProblem(caught) && caught.detail) || t("noAnswer"));
      if (!saysNothing(caught)) key.current = uuidV7();
      setIsBusy(false);
    }
  }
  return (
    <form onSubmit={save} className="flex flex-col gap-4 pb-1">
      <Field label={t("customer.name")} required>
        <Input value={name} onChange={(event) => setName(event.currentTarget.value)} size="lg" autoComplete="off" />
      </Field>
      <Field label={t("customer.contact")} hint={t("customer.contactHint")} error={error}>
        <Input
          value={contact}
          onChange={(event) => setContact(event.currentTarget.value)}
          size="lg"
          autoComplete="off"
        />
      </Field>
      <Button type="submit" look="primary" size="lg" wide isBusy={isBusy} disabled={name.trim() === ""}>
        {t("customer.add")}
      </Button>
      <Button look="quiet" onClick={onBack} className="mx-auto">
        {t("back")}
      </Button>
    </form>
  );
}

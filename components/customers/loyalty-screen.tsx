// Promises how loyalty is counted on one page: what a point costs and is worth, and the tiers in order.
"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { BackToSettings } from "@/components/settings/back-to-settings";
import { PageHeader } from "@/components/shell/page-header";
import { Refused, Trouble } from "@/components/shell/trouble";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { MoneyInput } from "@/components/ui/money-input";
import { Select } from "@/components/ui/select";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { notify } from "@/components/ui/toast";
import { customersQueries } from "@/lib/customers/customers.queries";
import type { Loyalty } from "@/lib/customers/loyalty";
import { uuidV7 } from "@/lib/ids/uuid-v7";
import { useWrite } from "@/lib/query/use-write";
import { useViewer } from "@/lib/staff/use-viewer";

export function LoyaltyScreen() {
  const t = useTranslations("customers");
  const query = useQuery(customersQueries.loyalty());
  return (
    <>
      <PageHeader before={<BackToSettings />} title={t("loyalty.title")} hint={t("loyalty.hint")} />
      {query.error && !query.data ? <Trouble error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.data ? <LoyaltyForm loyalty={query.data} /> : query.error ? null : <SkeletonRows rows={6} />}
    </>
  );
}

type Tier = Loyalty["tiers"][number];

function LoyaltyForm({ loyalty }: { loyalty: Loyalty }) {
  const t = useTranslations("customers");
  const { currency } = useViewer().org;
  const [earn, setEarn] = useState<number | null>(loyalty.earnMinorPerPoint);
  const [worth, setWorth] = useState<number | null>(loyalty.pointValueMinor);
  const [tiers, setTiers] = useState<Tier[]>(loyalty.tiers);
  const write = useWrite(["loyalty", "customers"], () => notify.good(t("saved")));
  const change = (id: string, part: Partial<Tier>) =>
    setTiers((all) => all.map((tier) => (tier.id === id ? { ...tier, ...part } : tier)));
  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const whole = (name: string) => (form.get(name) === "" ? null : Number(form.get(name)));
    write.mutate({
      url: "/api/loyalty",
      method: "PUT",
      body: {
        earnMinorPerPoint: earn,
        pointValueMinor: worth,
        windowDays: whole("windowDays"),
        birthdayPoints: whole("birthdayPoints") ?? 0,
        giftCardMonths: whole("giftCardMonths"),
        tiers: tiers.map(({ name, measure, threshold, earnPercent }) => ({
          name,
          measure,
          threshold,
          earnPercent: Number(earnPercent),
        })),
      },
    });
  }
  return (
    <form onSubmit={save} className="flex max-w-3xl flex-col gap-5">
      <Card>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t("loyalty.earn")} required>
            <MoneyInput value={earn} onValue={setEarn} currency={currency} required />
          </Field>
          <Field label={t("loyalty.worth")} required>
            <MoneyInput value={worth} onValue={setWorth} currency={currency} required />
          </Field>
          <Field label={t("loyalty.window")} hint={t("loyalty.windowHint")}>
            <Input name="windowDays" type="number" min={1} max={3660} defaultValue={loyalty.windowDays} />
          </Field>
          <Field label={t("loyalty.birthday")}>
            <Input name="birthdayPoints" type="number" min={0} max={1000000} defaultValue={loyalty.birthdayPoints} />
          </Field>
          <Field label={t("loyalty.months")} hint={t("loyalty.monthsHint")}>
            <Input name="giftCardMonths" type="number" min={1} max={240} defaultValue={loyalty.giftCardMonths} />
          </Field>
        </div>
      </Card>
      <Card
        title={t("loyalty.tiers")}
        actions={
          <Button
            size="sm"
            icon={<Plus aria-hidden="true" className="size-4" />}
            onClick={() =>
              setTiers((all) => [
                ...all,
                {
                  id: uuidV7(),
                  name: "",
                  measure: all[0]?.measure ?? "points",
                  threshold: (all.at(-1)?.threshold ?? 0) + 100,
                  earnPercent: "100",
                },
              ])
            }
          >
            {t("loyalty.addTier")}
          </Button>
        }
      >
        {tiers.length === 0 ? <p className="text-muted text-sm">{t("loyalty.noTier")}</p> : null}
        <ul className="flex flex-col gap-4">
          {tiers.map((tier) => (
            <li
              key={tier.id}
              className="grid grid-cols-[1fr_1fr_auto] items-end gap-3 sm:grid-cols-[1fr_8rem_8rem_6rem_auto]"
            >
              <Field label={t("loyalty.tierName")} required>
                <Input
                  value={tier.name}
                  required
                  maxLength={60}
                  onChange={(event) => change(tier.id, { name: event.currentTarget.value })}
                />
              </Field>
              <Field label={t("loyalty.measure")} className="col-span-2 sm:col-span-1">
                <Select
                  value={tier.measure}
                  onValue={(measure) => change(tier.id, { measure })}
                  options={[
                    { value: "points", label: t("loyalty.byPoints") },
                    { value: "spend", label: t("loyalty.bySpend") },
                  ]}
                />
              </Field>
              <Field label={t("loyalty.threshold")}>
                {tier.measure === "spend" ? (
                  <MoneyInput
                    value={tier.threshold}
                    onValue={(threshold) => change(tier.id, { threshold: threshold ?? 0 })}
                    currency={currency}
                  />
                ) : (
                  <Input
                    type="number"
                    min={0}
                    className="figure text-end"
                    value={tier.threshold}
                    onChange={(event) => change(tier.id, { threshold: Number(event.currentTarget.value) })}
                  />
                )}
              </Field>
              <Field label={t("loyalty.earnPercent")}>
                <Input
                  type="number"
                  min={0}
                  max={10000}
                  className="figure text-end"
                  value={tier.earnPercent}
                  onChange={(event) => change(tier.id, { earnPercent: event.currentTarget.value })}
                />
              </Field>
              <IconButton
                label={t("loyalty.removeTier", { name: tier.name })}
                icon={<Trash2 className="size-4" />}
                onClick={() => setTiers((all) => all.filter(({ id }) => id !== tier.id))}
              />
            </li>
          ))}
        </ul>
      </Card>
      <Refused error={write.error} />
      <Button look="primary" type="submit" isBusy={write.isPending} className="self-start">
        {t("save")}
      </Button>
    </form>
  );
}

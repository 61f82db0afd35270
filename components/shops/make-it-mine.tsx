// Promises that a demo becomes one's own shop in one form, once: what it is called, how it pays tax, who owns it; the demo is closed with it.
// A form whose answer was lost is here again after a reload, without its secrets, and is the same shop.
"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, startTransition, useEffect, useState } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { Refused } from "@/components/shell/trouble";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { localeNames, locales, toLocale } from "@/lib/i18n/locales";
import { isProblem } from "@/lib/http/problem-error";
import { endOpening, readOpening } from "@/lib/shops/opening";
import { currencies } from "@/lib/shops/shop-words";
import { type ShopForm, useOpenShop } from "@/lib/shops/use-open-shop";
import { signOut } from "@/lib/staff/use-sign-in";

type Draft = ShopForm & { password: string; pin: string };
type Text =
  | "name"
  | "address"
  | "timeZone"
  | "taxName"
  | "taxPercent"
  | "register"
  | "owner"
  | "email"
  | "password"
  | "pin";

export function MakeItMine() {
  const t = useTranslations("shops.own");
  const router = useRouter();
  const locale = toLocale(useLocale()) ?? "en";
  const [draft, setDraft] = useState<Draft>(() => ({
    name: "",
    address: "",
    currency: "EUR",
    timeZone: "Europe/Berlin",
    locale,
    taxName: t("taxNameStart"),
    taxPercent: "19",
    taxIncluded: true,
    register: t("registerStart"),
    owner: "",
    email: "",
    password: "",
    pin: "",
    closeDemo: true,
    pairs: true,
  }));
  const { mutate, error, isPending } = useOpenShop(() => {
    router.push("/set-up");
    router.refresh();
  });
  // only the browser knows what it kept, so the server's picture comes first
  useEffect(() => {
    const kept = readOpening<ShopForm>()?.form;
    if (kept) startTransition(() => setDraft((now) => ({ ...now, ...kept, password: "", pin: "" })));
  }, []);
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const text = (name: Text) => ({
    value: draft[name],
    onChange: (event: FormEvent<HTMLInputElement>) => change({ [name]: event.currentTarget.value }),
  });
  function send(event: FormEvent) {
    event.preventDefault();
    const { password, pin, ...form } = draft;
    const { address, pairs: _, ...rest } = form;
    const shop = {
      ...rest,
      ...(address.trim() ? { address: address.trim() } : {}),
      email: draft.email.trim().toLowerCase(),
      password,
      pin,
    };
    mutate({ shop, form });
  }
  return (
    <>
      <PageHeader title={t("title")} hint={t("hint")} />
      <Form onSubmit={send} className="flex max-w-xl flex-col gap-4">
        <Card title={t("shop")}>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label={t("name")} required>
              <Input {...text("name")} maxLength={120} required />
            </Field>
            <Field label={t("address")} hint={t("addressHint")}>
              <Input {...text("address")} maxLength={300} autoComplete="street-address" />
            </Field>
            <Field label={t("currency")} hint={t("kept")}>
              <Select
                value={draft.currency}
                onValue={(currency) => change({ currency })}
                options={currencies.map((value) => ({ value, label: value }))}
              />
            </Field>
            <Field label={t("timeZone")} hint={t("timeZoneHint")}>
              <Input {...text("timeZone")} maxLength={60} required />
            </Field>
            <Field label={t("locale")}>
              <Select
                value={draft.locale}
                onValue={(value) => change({ locale: value })}
                options={locales.map((value) => ({ value, label: localeNames[value] }))}
              />
            </Field>
            <Field label={t("register")}>
              <Input {...text("register")} maxLength={60} required />
            </Field>
            <Field label={t("taxName")}>
              <Input {...text("taxName")} maxLength={60} required />
            </Field>
            <Field label={t("taxPercent")}>
              <Input {...text("taxPercent")} inputMode="decimal" pattern="\d{1,2}([.,]\d{1,3})?" required />
            </Field>
          </div>
          <Checkbox
            label={t("taxIncluded")}
            checked={draft.taxIncluded}
            onValue={(taxIncluded) => change({ taxIncluded })}
          />
        </Card>
        <Card title={t("you")}>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label={t("owner")} required>
              <Input {...text("owner")} maxLength={120} autoComplete="name" required />
            </Field>
            <Field label={t("email")} required>
              <Input {...text("email")} type="email" autoComplete="username" required />
            </Field>
            <Field label={t("password")} hint={t("passwordHint")} required>
              <Input {...text("password")} type="password" autoComplete="new-password" minLength={10} required />
            </Field>
            <Field label={t("pin")} hint={t("pinHint")} required>
              <Input
                {...text("pin")}
                type="password"
                inputMode="numeric"
                autoComplete="off"
                pattern="\d{4,8}"
                required
              />
            </Field>
          </div>
        </Card>
        <Card title={t("then")}>
          <Checkbox label={t("pairs")} checked={draft.pairs} onValue={(pairs) => change({ pairs })} />
          <Checkbox
            label={t("closeDemo")}
            hint={t("closeDemoHint")}
            checked={draft.closeDemo}
            onValue={(closeDemo) => change({ closeDemo })}
          />
        </Card>
        {mayStand(error) ? <MadeBefore /> : <Refused error={error} />}
        <div>
          <Button type="submit" look="primary" size="lg" isBusy={isPending}>
            {t("go")}
          </Button>
        </div>
      </Form>
    </>
  );
}

/** Something else was sent under this shop's key, or its e-mail is known since a try without an answer: then it stands. */
function mayStand(error: Error | null): boolean {
  if (isProblem(error, "idempotency_conflict")) return true;
  return isProblem(error, "email_taken") && (readOpening()?.isUnanswered ?? false);
}

function MadeBefore() {
  const t = useTranslations("shops.own");
  async function leave() {
    endOpening();
    await signOut();
    globalThis.location.assign("/sign-in?to=/set-up");
  }
  return (
    <Banner meaning="out" isUrgent>
      {t("madeBefore")}{" "}
      <Button look="quiet" size="sm" onClick={() => void leave()}>
        {t("signIn")}
      </Button>
    </Banner>
  );
}

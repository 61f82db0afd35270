// Promises the way into the back office: e-mail and password, or a PIN where this browser is a till.
"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { PinPad } from "@/components/ui/pin-pad";
import { Segmented } from "@/components/ui/radio-group";
import { usePasswordSignIn, usePinSignIn } from "@/lib/staff/use-sign-in";

export interface SignInFormProps {
  /** Where to go afterwards: a path of this shop. */
  to: string;
  /** This browser is a paired till, so a PIN is enough. */
  canPin: boolean;
}

export function SignInForm({ to, canPin }: SignInFormProps) {
  const t = useTranslations("staff.signIn");
  const [way, setWay] = useState<"pin" | "password">(canPin ? "pin" : "password");
  return (
    <div className="flex flex-col gap-6">
      {canPin ? (
        <Segmented
          label={t("way")}
          value={way}
          onValue={setWay}
          className="w-full"
          choices={[
            { value: "pin", label: t("byPin") },
            { value: "password", label: t("byPassword") },
          ]}
        />
      ) : null}
      {way === "pin" ? <ByPin to={to} /> : <ByPassword to={to} />}
    </div>
  );
}

function useArrive(to: string) {
  const router = useRouter();
  return () => {
    router.replace(to);
    router.refresh();
  };
}

function ByPin({ to }: { to: string }) {
  const t = useTranslations("staff.signIn");
  const { signIn, isBusy, error, lockedUntil } = usePinSignIn(useArrive(to));
  return <PinPad label={t("pin")} error={error} lockedUntil={lockedUntil} isBusy={isBusy} onPin={signIn} />;
}

function ByPassword({ to }: { to: string }) {
  const t = useTranslations("staff.signIn");
  const { signIn, isBusy, error } = usePasswordSignIn(useArrive(to));
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => form.get(name) as string;
    signIn({ email: text("email"), password: text("password") });
  }
  return (
    <Form onSubmit={send} className="flex flex-col gap-4">
      <Field label={t("email")}>
        <Input name="email" type="email" autoComplete="username" required size="lg" />
      </Field>
      <Field label={t("password")}>
        <Input name="password" type="password" autoComplete="current-password" required size="lg" />
      </Field>
      {error ? (
        <Banner meaning="out" isUrgent>
          {error}
        </Banner>
      ) : null}
      <Button type="submit" look="primary" size="lg" wide isBusy={isBusy}>
        {t("go")}
      </Button>
    </Form>
  );
}

// Promises the people of the business in one list: taken on, given a PIN, given another role, dismissed; the last owner stays.
"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { Refused } from "@/components/stock/refused";
import { Trouble } from "@/components/shell/trouble";
import { AskFirst } from "@/components/ui/ask-first";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { Table, TableFrame, Td, Th, Tr } from "@/components/ui/table";
import { notify } from "@/components/ui/toast";
import { type StaffMember, settingsQueries } from "@/lib/settings/settings.queries";
import { countUnsent } from "@/lib/sales/outbox/unsent";
import type { Role } from "@/lib/staff/permissions";
import { useAct } from "@/lib/stock/use-act";
import { BackToSettings } from "./back-to-settings";

const hireable = ["cashier", "picker", "supervisor", "manager", "owner", "auditor"] as const satisfies readonly Role[];

export function PeopleScreen() {
  const t = useTranslations("settings");
  const words = useTranslations("shell");
  const { data, error, refetch } = useQuery(settingsQueries.staff());
  const [chosen, setChosen] = useState<StaffMember | "new" | null>(null);
  return (
    <>
      <PageHeader
        before={<BackToSettings />}
        title={t("people.title")}
        actions={
          <Button look="primary" aria-keyshortcuts="n" onClick={() => setChosen("new")}>
            {t("people.hire")}
          </Button>
        }
      />
      <Card isFlush>
        {error && !data ? <Trouble error={error} onRetry={() => void refetch()} /> : null}
        {!data && !error ? <SkeletonRows rows={6} className="p-4" /> : null}
        {data ? (
          <TableFrame label={t("people.title")}>
            <Table>
              <thead>
                <tr>
                  <Th>{t("product.name")}</Th>
                  <Th>{t("people.role")}</Th>
                  <Th className="max-sm:hidden">{t("people.pin")}</Th>
                  <Th className="max-sm:hidden">{t("people.login")}</Th>
                  <Th>
                    <span className="sr-only">{t("people.change")}</span>
                  </Th>
                </tr>
              </thead>
              <tbody>
                {data.map((person) => (
                  <Tr key={person.id}>
                    <Td className="font-medium">
                      {person.name} {person.isActive ? null : <Badge>{t("people.gone")}</Badge>}
                      {/* on a phone an address has no column it fits into */}
                      <span className="wrap-anywhere block font-normal text-muted text-xs sm:hidden">
                        {person.email}
                      </span>
                    </Td>
                    <Td>{words(`role.${person.role}`)}</Td>
                    <Td className="max-sm:hidden">{person.hasPin ? t("yes") : t("no")}</Td>
                    <Td className="max-sm:hidden">{person.email ?? t("no")}</Td>
                    <Td className="text-end">
                      {person.isActive ? (
                        <Button size="sm" look="quiet" onClick={() => setChosen(person)}>
                          {t("people.change")}
                        </Button>
                      ) : null}
                    </Td>
                  </Tr>
                ))}
              </tbody>
            </Table>
          </TableFrame>
        ) : null}
      </Card>
      {chosen ? (
        <PersonDialog
          key={chosen === "new" ? "new" : chosen.id}
          person={chosen === "new" ? null : chosen}
          onClose={() => setChosen(null)}
        />
      ) : null}
    </>
  );
}

function PersonDialog({ person, onClose }: { person: StaffMember | null; onClose: () => void }) {
  const t = useTranslations("settings");
  const words = useTranslations("shell");
  const client = useQueryClient();
  const [name, setName] = useState(person?.name ?? "");
  const [role, setRole] = useState<Role>(person?.role ?? "cashier");
  const [pin, setPin] = useState("");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const done = () => {
    void client.invalidateQueries({ queryKey: ["settings"] });
    notify.good(t("saved", { name }));
    onClose();
  };
  // One after the other: the person, then the PIN, then the login; what is not wanted is passed over.
  const giveLogin = useAct(done);
  const loginOrDone = (id: string) =>
    email ? giveLogin.mutate({ url: `/api/staff/${id}/login`, method: "PUT", body: { email, password } }) : done();
  const givePin = useAct<{ staff: { id: string } }>(({ staff }) => loginOrDone(staff.id));
  // Hired already, and only the PIN was refused: the next try changes them instead of hiring a second one.
  const [hired, setHired] = useState(person?.id);
  const save = useAct<{ staff: { id: string } }>(({ staff }) => {
    setHired(staff.id);
    if (pin) givePin.mutate({ url: `/api/staff/${staff.id}/pin`, method: "PUT", body: { pin } });
    else loginOrDone(staff.id);
  });
  const [isAsked, setIsAsked] = useState(false);
  const dismiss = useAct(done);
  /** Who rang up what waits here is known by the old PIN: it stays until everything has been sent. */
  const saveIfSafe = async () => {
    const unsent = person && pin ? await countUnsent() : 0;
    if (unsent > 0) return notify.refused(words("unsent", { count: unsent }));
    save.mutate(
      hired
        ? { url: `/api/staff/${hired}`, method: "PATCH", body: { name: name.trim(), role } }
        : { url: "/api/staff", body: { name: name.trim(), role } },
    );
  };
  const error = save.error ?? givePin.error ?? giveLogin.error;
  const isIncomplete =
    name.trim() === "" || (pin !== "" && !/^\d{4,8}$/.test(pin)) || (email !== "" && password.length < 10);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={person ? person.name : t("people.hire")}
      actions={
        <>
          {person ? (
            <Button look="danger" aria-haspopup="dialog" onClick={() => setIsAsked(true)}>
              {t("people.dismiss")}
            </Button>
          ) : null}
          <Button
            look="primary"
            isBusy={save.isPending || givePin.isPending || giveLogin.isPending}
            disabled={isIncomplete}
            onClick={() => void saveIfSafe()}
          >
            {t("save")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={t("product.name")} required>
          <Input value={name} maxLength={120} onChange={(event) => setName(event.currentTarget.value)} />
        </Field>
        <Field label={t("people.role")} required>
          <Select
            value={role}
            onValue={setRole}
            options={hireable.map((one) => ({ value: one, label: words(`role.${one}`) }))}
          />
        </Field>
        <Field label={t("people.newPin")} hint={t("people.pinHint")}>
          <Input
            inputMode="numeric"
            autoComplete="new-password"
            type="password"
            maxLength={8}
            value={pin}
            onChange={(event) => setPin(event.currentTarget.value)}
          />
        </Field>
        <Field label={t("people.email")} hint={t("people.emailHint")}>
          <Input
            type="email"
            autoComplete="off"
            value={email}
            placeholder={person?.email ?? undefined}
            onChange={(event) => setEmail(event.currentTarget.value.trim())}
          />
        </Field>
        {email === "" ? null : (
          <Field label={t("people.password")} hint={t("people.passwordHint")} required>
            <Input
              type="password"
              autoComplete="new-password"
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
          </Field>
        )}
        {error ? <Refused error={error} /> : null}
      </div>
      {person ? (
        <AskFirst
          isOpen={isAsked}
          onClose={() => setIsAsked(false)}
          onClosed={dismiss.reset}
          title={t("people.dismissAsk", { name: person.name })}
          text={t("people.dismissText")}
          keep={t("people.dismissNot")}
          go={t("people.dismiss")}
          isBusy={dismiss.isPending}
          onGo={() => dismiss.mutate({ url: `/api/staff/${person.id}/dismissal` })}
        >
          {dismiss.error ? <Refused error={dismiss.error} /> : null}
        </AskFirst>
      ) : null}
    </Dialog>
  );
}

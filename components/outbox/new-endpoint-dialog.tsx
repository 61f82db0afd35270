// Promises an endpoint in one form, refused with the reason when its address points inward, and its secret shown once.
"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Refused } from "@/components/shell/trouble";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { OpenProps } from "@/components/ui/lazy-dialog";
import { Segmented } from "@/components/ui/radio-group";
import { ALPINE_IQ_EVENTS, ALPINE_IQ_URL, EVENT_TYPES } from "@/lib/outbox/words";
import { useWrite } from "@/lib/query/use-write";

export function NewEndpointDialog({ isOpen, onClose }: OpenProps) {
  const t = useTranslations("outbox");
  const [kind, setKind] = useState<"webhook" | "alpine_iq">("webhook");
  const write = useWrite<{ endpoint: { secret?: string } }>(["outbox"]);
  const secret = write.data?.endpoint.secret;
  const isConnector = kind === "alpine_iq";
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => ((form.get(name) as string | null) ?? "").trim();
    const body = {
      name: text("name"),
      kind,
      url: text("url"),
      eventTypes: form.getAll("types"),
      ...(isConnector ? { apiKey: text("apiKey"), account: text("account") } : {}),
    };
    write.mutate({ url: "/api/webhook-endpoints", body }, { onSuccess: () => (isConnector ? onClose() : undefined) });
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      onClosed={() => write.reset()}
      title={t("new")}
      mustAnswer={secret !== undefined}
      actions={
        secret ? (
          <Button onClick={onClose}>{t("done")}</Button>
        ) : (
          <Button look="primary" type="submit" form="new-endpoint" isBusy={write.isPending}>
            {t("create")}
          </Button>
        )
      }
    >
      {secret ? (
        <div className="flex flex-col gap-2">
          <p className="text-muted text-sm">{t("secretOnce")}</p>
          <p className="font-medium text-sm">{t("secret")}</p>
          <p className="select-all break-all rounded-md bg-sunken p-3 font-mono text-sm">{secret}</p>
        </div>
      ) : (
        <form id="new-endpoint" onSubmit={send} className="flex flex-col gap-4">
          <Segmented
            label={t("kind")}
            value={kind}
            onValue={setKind}
            choices={[
              { value: "webhook", label: t("webhook") },
              { value: "alpine_iq", label: t("alpine") },
            ]}
          />
          <Field label={t("name")} required>
            <Input name="name" required maxLength={80} autoComplete="off" />
          </Field>
          <Field label={t("url")} hint={t("urlHint")} required>
            <Input
              key={kind}
              name="url"
              type="url"
              required
              maxLength={1000}
              autoComplete="off"
              defaultValue={isConnector ? ALPINE_IQ_URL : ""}
            />
          </Field>
          {isConnector ? (
            <>
              <Field label={t("account")} required>
                <Input name="account" required maxLength={60} autoComplete="off" />
              </Field>
              <Field label={t("apiKey")} required>
                <Input name="apiKey" type="password" required maxLength={400} autoComplete="off" />
              </Field>
            </>
          ) : null}
          <fieldset key={`types of ${kind}`}>
            <legend className="font-medium text-sm">{t("types")}</legend>
            <p className="text-muted text-sm">{t("typesHint")}</p>
            <div className="grid gap-x-4 font-mono sm:grid-cols-2">
              {EVENT_TYPES.map((type) => (
                <Checkbox
                  key={type}
                  name="types"
                  value={type}
                  label={type}
                  defaultChecked={isConnector && ALPINE_IQ_EVENTS.includes(type)}
                />
              ))}
            </div>
          </fieldset>
          <Refused error={write.error} />
        </form>
      )}
    </Dialog>
  );
}

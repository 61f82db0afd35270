// Promises a channel in one form: its policy, its ways of shipping, and for each the places it asks, in their order.
"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Refused } from "@/components/shell/trouble";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { OpenProps } from "@/components/ui/lazy-dialog";
import { Select } from "@/components/ui/select";
import { notify } from "@/components/ui/toast";
import type { Channel, ChannelForm } from "@/lib/orders/channel";
import { useWrite } from "@/lib/query/use-write";
import { settingsQueries } from "@/lib/settings/settings.queries";
import { type Way, WayFields } from "./way-fields";

const CODE = /^[a-z0-9_-]{1,40}$/;
const kinds = ["web", "phone", "marketplace"] as const;
const policies = ["stop", "backorder"] as const;

export function ChannelDialog({ isOpen, onClose, channel }: OpenProps & { channel: Channel | null }) {
  const t = useTranslations("channels");
  const { data: settings } = useQuery(settingsQueries.all());
  const [code, setCode] = useState(channel?.code ?? "");
  const [name, setName] = useState(channel?.name ?? "");
  const [kind, setKind] = useState<ChannelForm["kind"]>(channel?.kind ?? "web");
  const [shortPolicy, setPolicy] = useState<ChannelForm["shortPolicy"]>(channel?.shortPolicy ?? "stop");
  const [ways, setWays] = useState<Way[]>(() => channel?.methods.map(wayOf) ?? [emptyWay()]);
  const write = useWrite(["channels"], () => {
    notify.good(t("saved", { name }));
    onClose();
  });
  const places = settings?.locations.filter((place) => place.isActive && place.kind !== "transit") ?? [];
  const isWhole =
    name.trim() !== "" &&
    CODE.test(code) &&
    ways.length > 0 &&
    ways.every((way) => CODE.test(way.code) && way.name.trim() !== "" && way.locationIds.length > 0);
  function send() {
    const methods = ways.map((way) => ({
      code: way.code,
      name: way.name.trim(),
      maySplit: way.maySplit,
      locationIds: way.locationIds,
    }));
    const body = { name: name.trim(), kind, shortPolicy, methods };
    if (channel) write.mutate({ url: `/api/channels/${channel.id}`, method: "PUT", body });
    else write.mutate({ url: "/api/channels", body: { ...body, code } });
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      onClosed={() => write.reset()}
      width="lg"
      title={channel ? channel.name : t("new")}
      actions={
        <Button look="primary" type="submit" form="channel" isBusy={write.isPending} disabled={!isWhole}>
          {t("save")}
        </Button>
      }
    >
      <form
        id="channel"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (isWhole) send();
        }}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t("name")} required>
            <Input value={name} maxLength={80} onChange={(event) => setName(event.currentTarget.value)} />
          </Field>
          <Field label={t("code")} hint={t("codeHint")} required>
            <Input
              value={code}
              maxLength={40}
              disabled={channel !== null}
              autoCapitalize="none"
              onChange={(event) => setCode(event.currentTarget.value)}
            />
          </Field>
          <Field label={t("kind")}>
            <Select
              value={kind}
              onValue={setKind}
              options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            />
          </Field>
          <Field label={t("whenShort")}>
            <Select
              value={shortPolicy}
              onValue={setPolicy}
              options={policies.map((value) => ({ value, label: t(`short.${value}`) }))}
            />
          </Field>
        </div>
        {ways.map((way, at) => (
          <WayFields
            key={way.key}
            way={way}
            places={places}
            onWay={(next) => setWays(ways.with(at, next))}
            onRemove={ways.length > 1 ? () => setWays(ways.toSpliced(at, 1)) : undefined}
          />
        ))}
        <Button
          className="self-start"
          icon={<Plus aria-hidden="true" className="size-4" />}
          onClick={() => setWays([...ways, emptyWay()])}
        >
          {t("addWay")}
        </Button>
        <Refused error={write.error} />
      </form>
    </Dialog>
  );
}

const emptyWay = (): Way => ({ key: crypto.randomUUID(), code: "", name: "", maySplit: false, locationIds: [] });

const wayOf = ({ id, code, name, maySplit, places }: Channel["methods"][number]): Way => ({
  key: id,
  code,
  name,
  maySplit,
  locationIds: places.map(({ locationId }) => locationId),
});

// Promises the keys of one channel; a new one is told once, a revoked one is nobody's from the next request on.
"use client";

import { useQuery } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Refused } from "@/components/shell/trouble";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Channel } from "@/lib/orders/channel";
import { channelsQueries } from "@/lib/orders/channels.queries";
import { useWrite } from "@/lib/query/use-write";
import { ChannelKey } from "./channel-key";

export function ChannelKeys({ channel }: { channel: Channel }) {
  const t = useTranslations("channels");
  const [name, setName] = useState("");
  const { data = [] } = useQuery(channelsQueries.keys());
  const make = useWrite<{ apiKey: { key: string } }>(["channels"], () => setName(""));
  const keys = data.filter((one) => one.channelId === channel.id);
  const told = make.data?.apiKey.key;
  return (
    <section className="line-t flex flex-col gap-3 p-5" aria-label={t("keysOf", { name: channel.name })}>
      <h3 className="font-medium text-sm">{t("keys")}</h3>
      <ul className="flex flex-col text-sm">
        {keys.map((one) => (
          <ChannelKey key={one.id} known={one} channel={channel.name} />
        ))}
        {keys.length === 0 ? <li className="text-muted">{t("noKeys")}</li> : null}
      </ul>
      {told ? (
        <div role="status" className="flex flex-col gap-1">
          <p className="text-muted text-sm">{t("keyOnce")}</p>
          <p className="select-all break-all rounded-md bg-sunken p-3 font-mono text-sm">{told}</p>
        </div>
      ) : null}
      <form
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate({ url: "/api/api-keys", body: { name: name.trim(), channelId: channel.id } });
        }}
      >
        <Field label={t("keyName")} className="min-w-40 max-w-80 flex-1">
          <Input size="sm" value={name} maxLength={80} onChange={(event) => setName(event.currentTarget.value)} />
        </Field>
        <Button
          type="submit"
          size="sm"
          disabled={name.trim() === ""}
          isBusy={make.isPending}
          icon={<KeyRound aria-hidden="true" className="size-4" />}
        >
          {t("makeKey")}
        </Button>
      </form>
      <Refused error={make.error} />
    </section>
  );
}

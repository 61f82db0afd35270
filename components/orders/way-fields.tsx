// Promises one way of shipping: its code, whether it may be sent in parts, and its places in the order they are asked, moved by buttons.
"use client";

import { ArrowUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Switch } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { ChannelForm } from "@/lib/orders/channel";

export type Way = ChannelForm["methods"][number] & { key: string };

interface WayFieldsProps {
  way: Way;
  places: readonly { id: string; name: string }[];
  onWay: (way: Way) => void;
  onRemove?: (() => void) | undefined;
}

export function WayFields({ way, places, onWay, onRemove }: WayFieldsProps) {
  const t = useTranslations("channels");
  const nameOf = (id: string) => places.find((place) => place.id === id)?.name ?? id;
  const put = (change: Partial<Way>) => onWay({ ...way, ...change });
  const left = places.filter(({ id }) => !way.locationIds.includes(id));
  const raise = (at: number) => {
    const ids = way.locationIds.toSpliced(at, 1);
    put({ locationIds: ids.toSpliced(at - 1, 0, way.locationIds[at] ?? "") });
  };
  return (
    <fieldset className="line flex flex-col gap-3 rounded-md p-4">
      <legend className="px-1 font-medium text-sm">{way.name || t("newWay")}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("wayName")} required>
          <Input value={way.name} maxLength={80} onChange={(event) => put({ name: event.currentTarget.value })} />
        </Field>
        <Field label={t("wayCode")} required>
          <Input
            value={way.code}
            maxLength={40}
            autoCapitalize="none"
            onChange={(event) => put({ code: event.currentTarget.value })}
          />
        </Field>
      </div>
      <Switch label={t("maySplit")} checked={way.maySplit} onValue={(maySplit) => put({ maySplit })} />
      <ol className="flex flex-col text-sm">
        {way.locationIds.map((id, at) => (
          <li key={id} className="line-b flex min-h-11 items-center gap-2 last:border-b-0">
            <span className="figure w-6 text-muted">{at + 1}</span>
            <span className="flex-1">{nameOf(id)}</span>
            {at > 0 ? (
              <IconButton
                label={t("sooner", { name: nameOf(id) })}
                icon={<ArrowUp aria-hidden="true" className="size-4" />}
                onClick={() => raise(at)}
              />
            ) : null}
            <IconButton
              label={t("without", { name: nameOf(id) })}
              icon={<X aria-hidden="true" className="size-4" />}
              onClick={() => put({ locationIds: way.locationIds.filter((one) => one !== id) })}
            />
          </li>
        ))}
      </ol>
      <Field label={t("addPlace")}>
        <Select
          value=""
          placeholder={t("choosePlace")}
          onValue={(id) => put({ locationIds: [...way.locationIds, id] })}
          options={left.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      {onRemove ? (
        <Button size="sm" look="danger" className="self-start" onClick={onRemove}>
          {t("removeWay")}
        </Button>
      ) : null}
    </fieldset>
  );
}

// Promises that a list grows where it stands: a name, a kind where there is one, Enter.
"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Refused } from "@/components/stock/refused";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { type Option, Select } from "@/components/ui/select";
import { notify } from "@/components/ui/toast";
import { useAct } from "@/lib/stock/use-act";

export interface AddLineProps {
  label: string;
  url: string;
  /** Sent beside the name. */
  more?: Record<string, unknown>;
  choice?: { name: string; options: Option[] };
}

export function AddLine({ label, url, more, choice }: AddLineProps) {
  const t = useTranslations("settings");
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [kind, setKind] = useState(choice?.options[0]?.value ?? "");
  const act = useAct(() => {
    notify.good(t("saved", { name }));
    setName("");
    void client.invalidateQueries({ queryKey: ["settings"] });
    void client.invalidateQueries({ queryKey: ["places"] });
  });
  return (
    <form
      className="line-t flex flex-col gap-2 p-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim())
          act.mutate({ url, body: { ...more, name: name.trim(), ...(choice ? { [choice.name]: kind } : {}) } });
      }}
    >
      <div className="flex flex-wrap items-end gap-2">
        <Field label={label} className="min-w-40 flex-1">
          <Input size="sm" value={name} maxLength={80} onChange={(event) => setName(event.currentTarget.value)} />
        </Field>
        {choice ? (
          <Field label={t("kind")} className="w-36">
            <Select size="sm" value={kind} onValue={setKind} options={choice.options} />
          </Field>
        ) : null}
        <Button
          type="submit"
          size="sm"
          isBusy={act.isPending}
          disabled={name.trim() === ""}
          icon={<Plus aria-hidden="true" className="size-4" />}
        >
          {t("add")}
        </Button>
      </div>
      {act.error ? <Refused error={act.error} /> : null}
    </form>
  );
}

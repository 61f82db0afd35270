// Promises that `?` shows every key that works on this screen, searchable, and lets single keys be turned off.
"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { pageKeys } from "@/lib/keys/page-keys";
import { setSingleKeys, useBoundShortcuts, useSingleKeys } from "@/lib/keys/shortcuts";
import { Switch } from "./checkbox";
import { Dialog } from "./dialog";
import { Input } from "./input";
import { Kbd } from "./kbd";

export function ShortcutSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations("ui");
  const [query, setQuery] = useState("");
  const isOn = useSingleKeys();
  const wanted = query.trim().toLocaleLowerCase();
  const everywhere = t("keys.everywhere");
  const words = {
    rows: t("keys.rows"),
    pages: t("keys.pages"),
    ends: t("keys.ends"),
    open: t("keys.open"),
    views: t("keys.views"),
  };
  const here = isOpen ? pageKeys(words) : [];
  const all = [
    ...here,
    // what a key means on this page is more than what it means anywhere
    ...useBoundShortcuts()
      .filter(({ keys }) => here.every((one) => one.keys !== keys))
      .map(({ keys, label, group = everywhere }) => ({ keys, label, group })),
    { keys: "Escape", label: t("keys.escape"), group: everywhere },
  ];
  const shown = all.filter((one) => `${one.label} ${one.keys}`.toLocaleLowerCase().includes(wanted));
  const groups = [...new Set(shown.map((one) => one.group))];
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t("keys.title")} width="md">
      <div className="flex flex-col gap-5">
        <Input
          type="search"
          aria-label={t("keys.search")}
          placeholder={t("keys.search")}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          before={<Search aria-hidden="true" className="size-4" />}
        />
        {groups.length === 0 ? <p className="text-muted text-sm">{t("noMatch", { query })}</p> : null}
        {groups.map((group) => (
          <section key={group}>
            <h3 className="mb-1 font-medium text-muted text-xs">{group}</h3>
            <dl>
              {shown
                .filter((one) => one.group === group)
                .map((one) => (
                  <div
                    key={`${one.keys} ${one.label}`}
                    className="line-b flex min-h-10 items-center justify-between gap-4 text-sm last:border-b-0"
                  >
                    <dt>{one.label}</dt>
                    <dd className="flex gap-1.5">
                      {one.keys.split(" ").map((keys) => (
                        <Kbd key={keys} keys={keys} />
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <Switch label={t("keys.single")} hint={t("keys.singleHint")} checked={isOn} onValue={setSingleKeys} />
      </div>
    </Dialog>
  );
}

// Promises who did what, newest first, behind filters that live in the address; page after page to the first deed.
"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { parseAsString, useQueryStates } from "nuqs";
import { Trouble } from "@/components/shell/trouble";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { EmptyState } from "@/components/ui/states";
import type { LogEntry } from "@/lib/audit/audit";
import { auditQueries } from "@/lib/audit/audit.queries";
import { daysBetween } from "@/lib/format/zoned";
import { useShopFormat, useViewer } from "@/lib/staff/use-viewer";
import { sayAct, type T } from "./say-act";
import { sayDeedFacts } from "./say-deed-facts";

const ALL = "all";
const filters = { act: parseAsString, who: parseAsString, about: parseAsString, since: parseAsString };
const nothing = { act: null, who: null, about: null, since: null };

export function AuditLog() {
  const t = useTranslations("audit");
  const [values, set] = useQueryStates(filters, { history: "replace" });
  const { timeZone } = useViewer().org;
  const query = useInfiniteQuery(
    auditQueries.log({
      act: values.act ?? undefined,
      staffId: values.who ?? undefined,
      subject: values.about ?? undefined,
      from: daysBetween(timeZone, values.since, null).from,
    }),
  );
  const [first] = query.data?.pages ?? [];
  const entries = query.data?.pages.flatMap((page) => page.entries) ?? [];
  const isFiltered = Object.values(values).some((value) => value !== null);
  return (
    <Card isFlush className="mt-4">
      <search className="flex flex-wrap items-end gap-2 p-3">
        <Choice
          label={t("log.who")}
          value={values.who}
          onValue={(who) => void set({ who })}
          options={(first?.people ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Choice
          label={t("log.act")}
          value={values.act}
          onValue={(act) => void set({ act })}
          options={(first?.acts ?? []).map((act) => ({ value: act, label: sayAct(t, act) }))}
        />
        <Field label={t("log.about")} className="w-52 max-sm:w-[calc(50%-0.25rem)]">
          <Input
            size="sm"
            value={values.about ?? ""}
            onChange={(event) => void set({ about: event.currentTarget.value || null })}
          />
        </Field>
        <Field label={t("log.since")} className="w-40 max-sm:w-[calc(50%-0.25rem)]">
          <Input
            size="sm"
            type="date"
            value={values.since ?? ""}
            onChange={(event) => void set({ since: event.currentTarget.value || null })}
          />
        </Field>
        {isFiltered ? (
          <Button look="quiet" size="sm" onClick={() => void set(nothing)}>
            {t("log.reset")}
          </Button>
        ) : null}
      </search>
      {query.error && !query.data ? <Trouble error={query.error} onRetry={() => void query.refetch()} /> : null}
      {!query.data && !query.error ? <SkeletonRows rows={8} className="p-4" /> : null}
      {query.data && entries.length === 0 ? (
        <EmptyState kind={isFiltered ? "match" : "none"} title={t("log.none")} text={t("log.noneText")} />
      ) : null}
      <ol aria-label={t("view.log")}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} onAbout={(about) => void set({ ...nothing, about })} />
        ))}
      </ol>
      {query.hasNextPage ? (
        <div className="p-3 text-center">
          <Button look="quiet" isBusy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t("log.more")}
          </Button>
        </div>
      ) : null}
    </Card>
  );
}

interface ChoiceProps {
  label: string;
  value: string | null;
  onValue: (value: string | null) => void;
  options: { value: string; label: string }[];
}

function Choice({ label, value, onValue, options }: ChoiceProps) {
  const t = useTranslations("audit");
  return (
    <Field label={label} className="w-52 max-sm:w-[calc(50%-0.25rem)]">
      <Select
        size="sm"
        value={value ?? ALL}
        onValue={(next) => onValue(next === ALL ? null : next)}
        options={[{ value: ALL, label: t("log.all") }, ...options]}
      />
    </Field>
  );
}

/** «product Teapot»; without a name the end of its number tells it from the others. */
function saySubject(t: T, subject: string, name: string | null): string {
  const [kind = "", id = ""] = subject.split(":");
  const key = `log.noun.${kind}`;
  if (!t.has(key as "log.noun.staff")) return subject;
  return `${t(key as "log.noun.staff")} ${name ?? id.slice(-4)}`;
}

function Entry({ entry, onAbout }: { entry: LogEntry; onAbout: (subject: string) => void }) {
  const t = useTranslations("audit");
  const format = useShopFormat();
  const { subject } = entry;
  return (
    <li className="line-b flex flex-wrap items-start gap-x-3 px-5 py-2 text-sm last:border-b-0 sm:flex-nowrap">
      <time dateTime={entry.at} className="figure w-36 shrink-0 text-muted text-xs leading-6">
        {format.time(entry.at)}
      </time>
      <span className="w-28 shrink-0 truncate leading-6">{entry.staff ?? t("system")}</span>
      <div className="min-w-0 flex-1 max-sm:basis-full">
        <p className="break-words leading-6">
          <span className="font-medium">{sayAct(t, entry.act)}</span>{" "}
          {subject ? (
            <button
              type="button"
              onClick={() => onAbout(subject)}
              className="break-words text-start text-info underline"
            >
              {saySubject(t, subject, entry.about)}
            </button>
          ) : null}
        </p>
        <p className="wrap-anywhere figure text-muted text-xs">{sayDeedFacts(t, format, entry.facts)}</p>
      </div>
    </li>
  );
}

// Promises the books held against each other day by day: goods, payments, cash, drawers; two figures that differ are named beneath.
"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { parseAsString, useQueryStates } from "nuqs";
import { Trouble } from "@/components/shell/trouble";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { EmptyState } from "@/components/ui/states";
import { Table, TableFrame, Td, Th, Tr } from "@/components/ui/table";
import { type ReconciledDay, SIDES, type SideKind } from "@/lib/audit/audit";
import { auditQueries } from "@/lib/audit/audit.queries";
import { useShopFormat } from "@/lib/staff/use-viewer";

export function Books() {
  const t = useTranslations("audit");
  const [filter, set] = useQueryStates({ from: parseAsString, to: parseAsString }, { history: "replace" });
  const query = useQuery(auditQueries.reconciliation({ from: filter.from ?? undefined, to: filter.to ?? undefined }));
  return (
    <div className="mt-4 flex flex-col gap-5">
      <search className="flex flex-wrap gap-3">
        {(["from", "to"] as const).map((end) => (
          <Field key={end} label={t(`books.${end}`)} className="w-40">
            <Input
              size="sm"
              type="date"
              value={filter[end] ?? query.data?.[end] ?? ""}
              onChange={(event) => void set({ [end]: event.currentTarget.value || null })}
            />
          </Field>
        ))}
      </search>
      {query.error ? <Trouble error={query.error} onRetry={() => void query.refetch()} /> : null}
      {!query.data && !query.error ? <SkeletonRows rows={8} /> : null}
      {query.data?.days.length === 0 ? (
        <Card>
          <EmptyState kind="match" title={t("books.none")} text={t("books.noneText")} />
        </Card>
      ) : null}
      {query.data?.days.map((day) => (
        <Day key={`${day.day} ${day.storeId}`} day={day} />
      ))}
    </div>
  );
}

const isGoods = (kind: SideKind) => kind === "goods" || kind === "returned";

function Day({ day }: { day: ReconciledDay }) {
  const t = useTranslations("audit");
  const format = useShopFormat();
  const say = (kind: SideKind, value: string | null) =>
    value === null ? "–" : isGoods(kind) ? format.quantity(value) : format.money(Number(value));
  const title = `${format.time(day.day, "day")} · ${day.store}`;
  return (
    <Card
      isFlush
      title={title}
      actions={
        <Badge meaning={day.differences.length === 0 ? "good" : "low"}>
          {t("books.differing", { count: day.differences.length })}
        </Badge>
      }
    >
      <TableFrame label={title}>
        <Table>
          <thead>
            <tr>
              <Th>{t("books.what")}</Th>
              <Th isFigure>{t("books.expected")}</Th>
              <Th isFigure>{t("books.found")}</Th>
              <Th isFigure>{t("books.lines")}</Th>
            </tr>
          </thead>
          <tbody>
            {SIDES.map((kind) => {
              const side = day.sides[kind];
              return side ? (
                <Tr key={kind}>
                  <Td>{t(`side.${kind}`)}</Td>
                  <Td isFigure>{say(kind, side.expected)}</Td>
                  <Td isFigure className={side.differing > 0 ? "font-semibold text-out" : undefined}>
                    {say(kind, side.found)}
                  </Td>
                  <Td isFigure>{format.number(side.count)}</Td>
                </Tr>
              ) : null;
            })}
          </tbody>
        </Table>
      </TableFrame>
      {day.differences.length > 0 ? (
        <ul className="line-t px-5 py-3 text-sm">
          {day.differences.map((one) => (
            <li key={`${one.kind} ${one.ref}`} className="flex flex-wrap gap-x-3 py-0.5">
              <span className="text-muted">{t(`side.${one.kind}`)}</span>
              <span className="min-w-0 flex-1">{one.label}</span>
              <span className="figure">
                {t("books.pair", { expected: say(one.kind, one.expected), found: say(one.kind, one.found) })}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  );
}

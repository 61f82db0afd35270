// Promises every delivery with its tries and answers, filtered in the address, each to be sent again.
"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { Refused, Trouble } from "@/components/shell/trouble";
import { Badge } from "@/components/ui/badge";
import type { Meaning } from "@/components/ui/meaning";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Segmented } from "@/components/ui/radio-group";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { EmptyState } from "@/components/ui/states";
import { Table, TableFrame, Td, Th, Tr } from "@/components/ui/table";
import { notify } from "@/components/ui/toast";
import type { DeliveryRow, Endpoint } from "@/lib/outbox/endpoint";
import { outboxQueries } from "@/lib/outbox/outbox.queries";
import { useWrite } from "@/lib/query/use-write";
import { useShopFormat } from "@/lib/staff/use-viewer";

const states = ["all", "waiting", "delivered", "dead"] as const;
const meanings: Record<DeliveryRow["state"], Meaning> = { waiting: "info", delivered: "good", dead: "out" };

export function DeliveryLog({ endpoints }: { endpoints: readonly Endpoint[] }) {
  const t = useTranslations("outbox");
  const format = useShopFormat();
  const [filter, setFilter] = useQueryStates({
    state: parseAsStringLiteral(states).withDefault("all"),
    endpointId: parseAsString,
  });
  const query = useInfiniteQuery(
    outboxQueries.deliveries(filter.state === "all" ? null : filter.state, filter.endpointId),
  );
  const rows = query.data?.pages.flatMap((page) => page.deliveries) ?? [];
  const names = new Map(endpoints.map(({ id, name }) => [id, name]));
  const replay = useWrite<{ replayed: number }>(["outbox"], ({ replayed }) =>
    notify.good(t("replayed", { count: replayed })),
  );
  return (
    <Card
      className="mt-5"
      title={t("log")}
      hint={t("logHint")}
      isFlush
      actions={
        <Segmented
          label={t("log")}
          value={filter.state}
          onValue={(state) => void setFilter({ state })}
          choices={states.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        />
      }
    >
      <Refused error={replay.error} />
      {query.error && !query.data ? <Trouble error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <SkeletonRows rows={4} className="p-4" /> : null}
      {query.data && rows.length === 0 ? <EmptyState title={t("noLog")} text={t("noLogText")} /> : null}
      {rows.length > 0 ? (
        <TableFrame label={t("log")} className="max-h-[32rem]">
          <Table>
            <thead>
              <tr>
                <Th>{t("when")}</Th>
                <Th>{t("type")}</Th>
                <Th className="max-md:hidden">{t("subject")}</Th>
                <Th className="max-md:hidden">{t("endpoint")}</Th>
                <Th isFigure className="max-md:hidden">
                  {t("tries")}
                </Th>
                <Th>{t("answer")}</Th>
                <Th />
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Tr key={row.id}>
                  <Td className="md:whitespace-nowrap">{format.time(row.finishedAt ?? row.createdAt)}</Td>
                  <Td className="font-mono text-xs">{row.type}</Td>
                  <Td className="font-mono text-xs max-md:hidden">{row.subject.slice(0, 24)}</Td>
                  <Td className="max-md:hidden">{names.get(row.endpointId) ?? ""}</Td>
                  <Td isFigure className="max-md:hidden">
                    {row.tries}
                  </Td>
                  <Td>
                    <Badge meaning={meanings[row.state]}>{t(`state.${row.state}`)}</Badge>
                    {row.lastError ? <span className="ms-2 text-muted text-xs">{row.lastError}</span> : null}
                  </Td>
                  <Td>
                    {row.state === "waiting" ? null : (
                      <Button
                        size="sm"
                        look="quiet"
                        onClick={() =>
                          replay.mutate({
                            url: `/api/webhook-endpoints/${row.endpointId}/replays`,
                            body: { deliveryIds: [row.id] },
                          })
                        }
                      >
                        {t("again")}
                      </Button>
                    )}
                  </Td>
                </Tr>
              ))}
            </tbody>
          </Table>
        </TableFrame>
      ) : null}
      {query.hasNextPage ? (
        <div className="p-3 text-center">
          <Button look="quiet" isBusy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t("more")}
          </Button>
        </div>
      ) : null}
    </Card>
  );
}

// Promises every count of the store in one list, and a new one in two presses.
"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { Refused } from "@/components/stock/refused";
import { Trouble } from "@/components/shell/trouble";
import { Badge } from "@/components/ui/badge";
import type { Meaning } from "@/components/ui/meaning";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { EmptyState } from "@/components/ui/states";
import { Table, TableFrame, Td, Th, Tr } from "@/components/ui/table";
import { howMay } from "@/lib/staff/permissions";
import { useShopFormat, useViewer } from "@/lib/staff/use-viewer";
import type { ListedCount } from "@/lib/stock/counts.doors";
import { stockQueries } from "@/lib/stock/stock.queries";
import { useAct } from "@/lib/stock/use-act";
import { AskedFor } from "./asked-for";

const meanings: Record<ListedCount["status"], Meaning> = { open: "info", posted: "good", cancelled: "plain" };

export function CountsScreen() {
  const t = useTranslations("counts");
  const format = useShopFormat();
  const router = useRouter();
  const { role } = useViewer().staff;
  const { data, error, refetch } = useQuery(stockQueries.counts());
  const [isOpening, setIsOpening] = useState(false);
  const counts = data?.counts;
  const mayCount = howMay(role, "count") !== null;
  const begin = mayCount ? (
    <Button look="primary" aria-keyshortcuts="n" onClick={() => setIsOpening(true)}>
      {t("begin")}
    </Button>
  ) : undefined;
  return (
    <>
      <PageHeader title={t("title")} hint={t("hint")} actions={begin} />
      {data && data.asked.length > 0 ? <AskedFor places={data.asked} mayCount={mayCount} /> : null}
      <Card isFlush>
        {error && !data ? <Trouble error={error} onRetry={() => void refetch()} /> : null}
        {!data && !error ? <SkeletonRows rows={6} className="p-4" /> : null}
        {counts?.length === 0 ? <EmptyState title={t("empty")} text={t("emptyText")} action={begin} /> : null}
        {counts && counts.length > 0 ? (
          <TableFrame label={t("title")}>
            <Table>
              <thead>
                <tr>
                  <Th>{t("place")}</Th>
                  <Th>{t("status")}</Th>
                  <Th isFigure>{t("lines")}</Th>
                  <Th>{t("opened")}</Th>
                  <Th className="max-sm:hidden">{t("by")}</Th>
                </tr>
              </thead>
              <tbody>
                {counts.map((count) => (
                  <Tr key={count.id} onClick={() => router.push(`/counts/${count.id}`)}>
                    <Td>
                      <a
                        href={`/counts/${count.id}`}
                        className="target font-medium hover:underline"
                        onClick={(event) => event.preventDefault()}
                      >
                        {count.locationName}
                      </a>
                    </Td>
                    <Td>
                      <Badge meaning={meanings[count.status]}>{t(`state.${count.status}`)}</Badge>
                    </Td>
                    <Td isFigure>{format.number(count.lines)}</Td>
                    <Td className="figure">{format.time(count.openedAt)}</Td>
                    <Td className="max-sm:hidden">{count.openedByName ?? "–"}</Td>
                  </Tr>
                ))}
              </tbody>
            </Table>
          </TableFrame>
        ) : null}
      </Card>
      <BeginDialog isOpen={isOpening} onClose={() => setIsOpening(false)} />
    </>
  );
}

function BeginDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations("counts");
  const router = useRouter();
  const client = useQueryClient();
  const { data: places } = useQuery(stockQueries.places());
  const [locationId, setLocationId] = useState("");
  const [blind, setBlind] = useState(true);
  const act = useAct<{ count: { id: string } }>(({ count }) => {
    void client.invalidateQueries({ queryKey: ["counts"] });
    router.push(`/counts/${count.id}`);
  });
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t("begin")}
      description={t("beginHint")}
      actions={
        <Button
          look="primary"
          isBusy={act.isPending}
          disabled={!locationId}
          onClick={() => act.mutate({ url: "/api/stock/counts", body: { locationId, blind } })}
        >
          {t("begin")}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={t("place")} required>
          <Select
            value={locationId}
            onValue={setLocationId}
            placeholder={t("choose")}
            options={(places?.locations ?? []).map((place) => ({
              value: place.id,
              label: `${place.name} · ${place.storeName}`,
            }))}
          />
        </Field>
        <Checkbox label={t("blind")} hint={t("blindHint")} checked={blind} onValue={setBlind} />
        {act.error ? <Refused error={act.error} /> : null}
      </div>
    </Dialog>
  );
}

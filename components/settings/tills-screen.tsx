// Promises every till: where it stands, which browsers are paired with it, a code for the next one, and the end of a lost one.
"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { Refused } from "@/components/stock/refused";
import { Trouble } from "@/components/shell/trouble";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { Table, TableFrame, Td, Th, Tr } from "@/components/ui/table";
import { type RegisterRow, settingsQueries } from "@/lib/settings/settings.queries";
import { howMay } from "@/lib/staff/permissions";
import { useViewer } from "@/lib/staff/use-viewer";
import { useAct } from "@/lib/stock/use-act";
import { BackToSettings } from "./back-to-settings";
import { DeviceList } from "./device-list";
import { TillDialog } from "./till-dialog";

/** In a column of its own, and on a phone under the name, where it has room. */
const placeOf = (till: RegisterRow) => `${till.storeName} · ${till.locationName}`;

export function TillsScreen() {
  const t = useTranslations("settings");
  const client = useQueryClient();
  const mayChange = howMay(useViewer().staff.role, "administer") !== null;
  const { data: settings } = useQuery(settingsQueries.all());
  const { data, error, refetch } = useQuery(settingsQueries.registers());
  const [chosen, setChosen] = useState<RegisterRow | "new" | null>(null);
  const [code, setCode] = useState<{ registerId: string; code: string } | null>(null);
  const pair = useAct<{ code: string; registerId: string }>((made) => {
    setCode(made);
    void client.invalidateQueries({ queryKey: ["settings", "devices"] });
  });
  if (error && !data) return <Trouble error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHeader
        before={<BackToSettings />}
        title={t("tills.title")}
        hint={t("tills.hint")}
        actions={
          mayChange ? (
            <Button look="primary" aria-keyshortcuts="n" onClick={() => setChosen("new")}>
              {t("tills.add")}
            </Button>
          ) : undefined
        }
      />
      <div className="flex flex-col gap-6">
        {code ? (
          <Card title={t("tills.code")} hint={t("tills.codeHint")}>
            <output aria-label={t("tills.code")} className="font-mono font-semibold text-2xl tracking-wider">
              {code.code}
            </output>
          </Card>
        ) : null}
        {pair.error ? <Refused error={pair.error} /> : null}
        <Card isFlush>
          {data ? (
            <TableFrame label={t("tills.title")}>
              <Table>
                <thead>
                  <tr>
                    <Th>{t("product.name")}</Th>
                    <Th className="max-sm:hidden">{t("tills.prefix")}</Th>
                    <Th className="max-sm:hidden">{t("tills.place")}</Th>
                    <Th isFigure className="max-sm:hidden">
                      {t("tills.devices")}
                    </Th>
                    <Th>
                      <span className="sr-only">{t("people.change")}</span>
                    </Th>
                  </tr>
                </thead>
                <tbody>
                  {data.map((till) => (
                    <Tr key={till.id}>
                      <Td className="font-medium">
                        {till.name} {till.isActive ? null : <Badge>{t("off")}</Badge>}
                        <span className="block font-normal text-muted text-xs sm:hidden">{placeOf(till)}</span>
                      </Td>
                      <Td className="max-sm:hidden">
                        <code>{till.prefix}</code>
                      </Td>
                      <Td className="max-sm:hidden">{placeOf(till)}</Td>
                      <Td isFigure className="max-sm:hidden">
                        {till.devices}
                      </Td>
                      <Td className="text-end sm:whitespace-nowrap">
                        {till.isActive ? (
                          <Button
                            size="sm"
                            look="quiet"
                            aria-label={t("tills.pairOf", { name: till.name })}
                            isBusy={pair.isPending && pair.variables?.url.includes(till.id)}
                            onClick={() => pair.mutate({ url: `/api/registers/${till.id}/pairing-codes`, body: {} })}
                          >
                            {t("tills.pair")}
                          </Button>
                        ) : null}
                        {mayChange ? (
                          <Button
                            size="sm"
                            look="quiet"
                            aria-label={t("changeOf", { name: till.name })}
                            onClick={() => setChosen(till)}
                          >
                            {t("people.change")}
                          </Button>
                        ) : null}
                      </Td>
                    </Tr>
                  ))}
                </tbody>
              </Table>
            </TableFrame>
          ) : (
            <SkeletonRows rows={4} className="p-4" />
          )}
        </Card>
        <DeviceList />
      </div>
      {chosen && settings ? (
        <TillDialog
          key={chosen === "new" ? "new" : chosen.id}
          known={chosen === "new" ? null : chosen}
          settings={settings}
          onClose={() => setChosen(null)}
        />
      ) : null}
    </>
  );
}

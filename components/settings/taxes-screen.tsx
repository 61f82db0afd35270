// Promises every tax class with its rates, changed by the owner in one dialog; what was sold keeps the percent it was sold with.
"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { Trouble } from "@/components/shell/trouble";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { Table, TableFrame, Td, Th, Tr } from "@/components/ui/table";
import { settingsQueries } from "@/lib/settings/settings.queries";
import { howMay } from "@/lib/staff/permissions";
import { useViewer } from "@/lib/staff/use-viewer";
import { BackToSettings } from "./back-to-settings";
import { type TaxClassRow, TaxDialog } from "./tax-dialog";

/** «VAT 19 %» says its percent already. A rate is read in one piece, so it is not broken over lines. */
const said = ({ name, percent }: TaxClassRow["rates"][number]) =>
  (name.includes(String(percent)) ? name : `${name} ${percent} %`).replaceAll(" ", "\u00a0");

export function TaxesScreen() {
  const t = useTranslations("settings");
  const mayChange = howMay(useViewer().staff.role, "administer") !== null;
  const { data, error, refetch } = useQuery(settingsQueries.all());
  const [chosen, setChosen] = useState<TaxClassRow | "new" | null>(null);
  if (error && !data) return <Trouble error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHeader
        before={<BackToSettings />}
        title={t("places.taxes")}
        hint={t("taxes.hint")}
        actions={
          mayChange ? (
            <Button look="primary" aria-keyshortcuts="n" onClick={() => setChosen("new")}>
              {t("taxes.add")}
            </Button>
          ) : undefined
        }
      />
      <Card isFlush>
        {data ? (
          <TableFrame label={t("places.taxes")}>
            <Table>
              <thead>
                <tr>
                  <Th>{t("product.name")}</Th>
                  <Th>{t("taxes.rates")}</Th>
                  <Th>{t("taxes.price")}</Th>
                  <Th>
                    <span className="sr-only">{t("people.change")}</span>
                  </Th>
                </tr>
              </thead>
              <tbody>
                {data.taxClasses.map((one) => (
                  <Tr key={one.id}>
                    <Td className="font-medium">{one.name}</Td>
                    <Td className="figure">{one.rates.map(said).join(", ")}</Td>
                    <Td>{t(one.isIncluded ? "places.included" : "places.added")}</Td>
                    <Td className="text-end">
                      {mayChange ? (
                        <Button
                          size="sm"
                          look="quiet"
                          aria-label={t("changeOf", { name: one.name })}
                          onClick={() => setChosen(one)}
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
          <SkeletonRows rows={3} className="p-4" />
        )}
      </Card>
      {chosen ? (
        <TaxDialog
          key={chosen === "new" ? "new" : chosen.id}
          known={chosen === "new" ? null : chosen}
          onClose={() => setChosen(null)}
        />
      ) : null}
    </>
  );
}

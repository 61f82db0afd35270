// Promises stores and their places, the lists forms choose from, and the business's rules, each changed where it stands.
"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { Trouble } from "@/components/shell/trouble";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { Table, TableFrame, Td, Th, Tr } from "@/components/ui/table";
import { settingsQueries } from "@/lib/settings/settings.queries";
import { howMay } from "@/lib/staff/permissions";
import { useViewer } from "@/lib/staff/use-viewer";
import { AddLine } from "./add-line";
import { BackToSettings } from "./back-to-settings";
import { PlaceDialog, placeKinds, type PlaceRow } from "./place-dialog";
import { RulesForm } from "./rules-form";
import { StoreDialog, type StoreRow } from "./store-dialog";

const usageKinds = ["job", "order", "recipe"] as const;

export function PlacesScreen() {
  const t = useTranslations("settings");
  const { role } = useViewer().staff;
  const { data, error, refetch } = useQuery(settingsQueries.all());
  const [place, setPlace] = useState<PlaceRow | null>(null);
  const [store, setStore] = useState<StoreRow | null>(null);
  const isOwner = howMay(role, "administer") !== null;
  if (error && !data) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={10} />;
  return (
    <>
      <PageHeader before={<BackToSettings />} title={t("places.title")} />
      <div className="grid gap-6 xl:grid-cols-2">
        {data.stores.map((store) => (
          <Card
            key={store.id}
            title={store.name}
            hint={store.address ?? undefined}
            isFlush
            actions={
              isOwner ? (
                <Button
                  size="sm"
                  look="quiet"
                  aria-label={t("changeOf", { name: store.name })}
                  onClick={() => setStore(store)}
                >
                  {t("people.change")}
                </Button>
              ) : undefined
            }
          >
            <TableFrame label={store.name}>
              <Table>
                <thead>
                  <tr>
                    <Th>{t("places.place")}</Th>
                    <Th>{t("places.kind")}</Th>
                    <Th>{t("places.sells")}</Th>
                    <Th>
                      <span className="sr-only">{t("people.change")}</span>
                    </Th>
                  </tr>
                </thead>
                <tbody>
                  {data.locations
                    .filter((place) => place.storeId === store.id)
                    .map((place) => (
                      <Tr key={place.id}>
                        <Td className="font-medium">
                          {place.name} {place.isActive ? null : <Badge>{t("off")}</Badge>}
                        </Td>
                        <Td>{t(`places.kinds.${place.kind}`)}</Td>
                        <Td>{place.isSellable ? t("yes") : t("no")}</Td>
                        <Td className="text-end">
                          {isOwner ? (
                            <Button
                              size="sm"
                              look="quiet"
                              aria-label={t("changeOf", { name: place.name })}
                              onClick={() => setPlace(place)}
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
            {isOwner ? (
              <AddLine
                label={t("places.add")}
                url="/api/locations"
                more={{ storeId: store.id }}
                choice={{
                  name: "kind",
                  options: placeKinds.map((kind) => ({ value: kind, label: t(`places.kinds.${kind}`) })),
                }}
              />
            ) : null}
          </Card>
        ))}
        <List title={t("places.categories")} names={data.categories.map((one) => one.name)}>
          <AddLine label={t("places.addCategory")} url="/api/categories" />
        </List>
        <List title={t("places.suppliers")} names={data.suppliers.map((one) => one.name)}>
          <AddLine label={t("places.addSupplier")} url="/api/suppliers" />
        </List>
        <List
          title={t("places.usages")}
          names={data.usages.map((one) => `${one.name} · ${t(`places.usageKinds.${one.kind}`)}`)}
        >
          <AddLine
            label={t("places.addUsage")}
            url="/api/usages"
            choice={{
              name: "kind",
              options: usageKinds.map((kind) => ({ value: kind, label: t(`places.usageKinds.${kind}`) })),
            }}
          />
        </List>
        {isOwner ? (
          <>
            <Card title={t("places.newStore")} isFlush>
              <AddLine label={t("places.addStore")} url="/api/stores" />
            </Card>
            <RulesForm settings={data} />
          </>
        ) : null}
      </div>
      {place ? <PlaceDialog key={place.id} known={place} onClose={() => setPlace(null)} /> : null}
      {store ? <StoreDialog key={store.id} known={store} onClose={() => setStore(null)} /> : null}
    </>
  );
}

function List({ title, names, children }: { title: string; names: string[]; children?: ReactNode }) {
  const t = useTranslations("settings");
  return (
    <Card title={title} isFlush>
      <ul className="max-h-64 overflow-y-auto px-5 pb-3 text-sm">
        {names.length === 0 ? <li className="text-muted">{t("nothingYet")}</li> : null}
        {names.map((name) => (
          <li key={name} className="line-b py-2 last:border-b-0">
            {name}
          </li>
        ))}
      </ul>
      {children}
    </Card>
  );
}

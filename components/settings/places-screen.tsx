// Promises stores and their places, the lists forms choose from, and the business's rules, each changed where it stands.
"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { Trouble } from "@/components/shell/trouble";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { Table, TableFrame, Td, Th, Tr } from "@/components/ui/table";
import { type Settings, settingsQueries } from "@/lib/settings/settings.queries";
import { howMay } from "@/lib/staff/permissions";
import { useViewer } from "@/lib/staff/use-viewer";
import { AddLine } from "./add-line";
import { BackToSettings } from "./back-to-settings";
import { LineDialog } from "./line-dialog";
import { ListCard } from "./list-card";
import { PlaceDialog, placeKinds, type PlaceRow } from "./place-dialog";
import { RulesForm } from "./rules-form";
import { StoreDialog, type StoreRow } from "./store-dialog";
import { SupplierDialog, type SupplierRow } from "./supplier-dialog";

const usageKinds = ["job", "order", "recipe"] as const;

export function PlacesScreen() {
  const t = useTranslations("settings");
  const { role } = useViewer().staff;
  const { data, error, refetch } = useQuery(settingsQueries.all());
  const [place, setPlace] = useState<PlaceRow | null>(null);
  const [store, setStore] = useState<StoreRow | null>(null);
  const [category, setCategory] = useState<Settings["categories"][number] | null>(null);
  const [supplier, setSupplier] = useState<SupplierRow | null>(null);
  const [usage, setUsage] = useState<Settings["usages"][number] | null>(null);
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
        <ListCard title={t("places.categories")} lines={data.categories} onChange={setCategory}>
          <AddLine label={t("places.addCategory")} url="/api/categories" />
        </ListCard>
        <ListCard
          title={t("places.suppliers")}
          lines={data.suppliers}
          more={({ email, phone }) => [email, phone].filter(Boolean).join(" · ")}
          onChange={setSupplier}
        >
          <AddLine label={t("places.addSupplier")} url="/api/suppliers" />
        </ListCard>
        <ListCard
          title={t("places.usages")}
          lines={data.usages}
          more={({ kind }) => t(`places.usageKinds.${kind}`)}
          onChange={setUsage}
        >
          <AddLine
            label={t("places.addUsage")}
            url="/api/usages"
            choice={{
              name: "kind",
              options: usageKinds.map((kind) => ({ value: kind, label: t(`places.usageKinds.${kind}`) })),
            }}
          />
        </ListCard>
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
      {supplier ? <SupplierDialog key={supplier.id} known={supplier} onClose={() => setSupplier(null)} /> : null}
      {category ? (
        <LineDialog
          key={category.id}
          known={category}
          url={`/api/categories/${category.id}`}
          stands={standing(category)}
          longest={80}
          hint={t("places.categoryOff")}
          onClose={() => setCategory(null)}
        />
      ) : null}
      {usage ? (
        <LineDialog
          key={usage.id}
          known={usage}
          url={`/api/usages/${usage.id}`}
          stands={{ kind: usage.kind }}
          longest={120}
          hint={t("places.usageOff")}
          onClose={() => setUsage(null)}
        />
      ) : null}
    </>
  );
}

/** A line is changed as a whole: where a category stands and how it looks on the tills stays what it is. */
function standing({ parentId, position, colour }: Settings["categories"][number]) {
  return { position, ...(parentId ? { parentId } : {}), ...(colour ? { colour } : {}) };
}

// Promises who is told of what, what waits, what died, and a way to send it again.
"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { useState } from "react";
import { BackToSettings } from "@/components/settings/back-to-settings";
import { PageHeader } from "@/components/shell/page-header";
import { Trouble } from "@/components/shell/trouble";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { lazyDialog } from "@/components/ui/lazy-dialog";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { EmptyState } from "@/components/ui/states";
import { outboxQueries } from "@/lib/outbox/outbox.queries";
import { DeliveryLog } from "./delivery-log";
import { EndpointCard } from "./endpoint-card";

const NewEndpointDialog = lazyDialog(() => import("./new-endpoint-dialog").then((m) => m.NewEndpointDialog));

export function WebhooksScreen() {
  const t = useTranslations("outbox");
  const [isNew, setIsNew] = useState(false);
  const query = useQuery(outboxQueries.endpoints());
  const create = (
    <Button
      look="primary"
      aria-keyshortcuts="n"
      icon={<Plus aria-hidden="true" className="size-4" />}
      onClick={() => setIsNew(true)}
    >
      {t("new")}
    </Button>
  );
  return (
    <NuqsAdapter>
      <PageHeader before={<BackToSettings />} title={t("title")} hint={t("hint")} actions={create} />
      {query.error && !query.data ? <Trouble error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <SkeletonRows rows={3} /> : null}
      {query.data?.endpoints.length === 0 ? (
        <Card>
          <EmptyState title={t("none")} text={t("noneText")} action={create} />
        </Card>
      ) : null}
      <ul className="grid gap-4 lg:grid-cols-2">
        {query.data?.endpoints.map((endpoint) => (
          <li key={endpoint.id}>
            <EndpointCard endpoint={endpoint} />
          </li>
        ))}
      </ul>
      {query.data ? <DeliveryLog endpoints={query.data.endpoints} /> : null}
      <NewEndpointDialog isOpen={isNew} onClose={() => setIsNew(false)} />
    </NuqsAdapter>
  );
}

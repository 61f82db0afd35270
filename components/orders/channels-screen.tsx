// Promises every sales channel at a glance: what it does when stock is short, how it ships, where each way looks first, and who holds its keys.
"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { Trouble } from "@/components/shell/trouble";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { lazyDialog } from "@/components/ui/lazy-dialog";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { EmptyState } from "@/components/ui/states";
import { Table, TableFrame, Td, Th, Tr } from "@/components/ui/table";
import type { Channel } from "@/lib/orders/channel";
import { channelsQueries } from "@/lib/orders/channels.queries";
import { ChannelKeys } from "./channel-keys";

const ChannelDialog = lazyDialog(() => import("./channel-dialog").then((m) => m.ChannelDialog));

export function ChannelsScreen() {
  const t = useTranslations("channels");
  const query = useQuery(channelsQueries.list());
  const [open, setOpen] = useState<{ channel: Channel | null } | null>(null);
  const add = (
    <Button
      look="primary"
      aria-keyshortcuts="n"
      icon={<Plus aria-hidden="true" className="size-4" />}
      onClick={() => setOpen({ channel: null })}
    >
      {t("new")}
    </Button>
  );
  return (
    <>
      <PageHeader
        before={
          <Link href="/settings" className="target underline">
            {t("settings")}
          </Link>
        }
        title={t("title")}
        hint={t("hint")}
        actions={add}
      />
      {query.error && !query.data ? <Trouble error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <SkeletonRows rows={4} /> : null}
      {query.data?.length === 0 ? (
        <Card>
          <EmptyState title={t("none")} text={t("noneText")} action={add} />
        </Card>
      ) : null}
      <ul className="flex flex-col gap-6">
        {query.data?.map((channel) => (
          <li key={channel.id}>
            <ChannelCard channel={channel} onEdit={() => setOpen({ channel })} />
          </li>
        ))}
      </ul>
      <ChannelDialog
        key={open?.channel?.id ?? "new"}
        isOpen={open !== null}
        onClose={() => setOpen(null)}
        channel={open?.channel ?? null}
      />
    </>
  );
}

function ChannelCard({ channel, onEdit }: { channel: Channel; onEdit: () => void }) {
  const t = useTranslations("channels");
  return (
    <Card
      title={channel.name}
      hint={`${channel.code} · ${t(`kinds.${channel.kind}`)} · ${t(`short.${channel.shortPolicy}`)}`}
      actions={
        <Button size="sm" onClick={onEdit}>
          {t("change")}
        </Button>
      }
      isFlush
    >
      <TableFrame label={t("ways", { name: channel.name })}>
        <Table>
          <thead>
            <tr>
              <Th>{t("way")}</Th>
              <Th>{t("places")}</Th>
              <Th>{t("split")}</Th>
            </tr>
          </thead>
          <tbody>
            {channel.methods.map((way) => (
              <Tr key={way.id}>
                <Td>
                  <span className="font-medium">{way.name}</span> <span className="text-muted">{way.code}</span>
                </Td>
                <Td>{way.places.map((place) => place.name).join(" → ")}</Td>
                <Td>{way.maySplit ? t("yes") : t("no")}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
      <ChannelKeys channel={channel} />
    </Card>
  );
}

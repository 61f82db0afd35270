// Promises the shop's gift cards: sold, found by the end of their code, asked for their balance, topped up and closed.
"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Gift, Search } from "lucide-react";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { debounce, parseAsString, useQueryState } from "nuqs";
import { useState } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { Trouble } from "@/components/shell/trouble";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Input } from "@/components/ui/input";
import { lazyDialog } from "@/components/ui/lazy-dialog";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { EmptyState } from "@/components/ui/states";
import { customersQueries } from "@/lib/customers/customers.queries";
import type { GiftCard } from "@/lib/customers/gift-card";
import { howMay } from "@/lib/staff/permissions";
import { useShopFormat, useViewer } from "@/lib/staff/use-viewer";

const SellCardDialog = lazyDialog(() => import("./sell-card-dialog").then((m) => m.SellCardDialog));
const GiftCardDrawer = lazyDialog(() => import("./gift-card-drawer").then((m) => m.GiftCardDrawer));

export function GiftCardsScreen() {
  return (
    <NuqsAdapter>
      <Cards />
    </NuqsAdapter>
  );
}

function Cards() {
  const t = useTranslations("customers");
  const format = useShopFormat();
  const maySell = howMay(useViewer().staff.role, "gift_card") !== null;
  const [q, setQ] = useQueryState("q", parseAsString.withDefault(""));
  const [cardId, setCardId] = useQueryState("card", parseAsString);
  const [isSelling, setIsSelling] = useState(false);
  const query = useInfiniteQuery(customersQueries.cards(q));
  const rows = query.data?.pages.flatMap((page) => page.giftCards) ?? [];
  const columns: Column<GiftCard>[] = [
    { id: "code", header: t("cards.code"), cell: (card) => <span className="figure">•••• {card.lastFour}</span> },
    {
      id: "state",
      header: t("cards.state"),
      cell: (card) => (
        <Badge meaning={card.isActive ? "good" : "plain"}>
          {card.isActive ? t("cards.active") : t("cards.closed")}
        </Badge>
      ),
      width: "7rem",
    },
    { id: "made", header: t("cards.sold"), cell: (card) => format.time(card.createdAt), isWide: true },
    {
      id: "until",
      header: t("cards.until"),
      cell: (card) => (card.expiresAt ? format.time(card.expiresAt) : "–"),
      isWide: true,
    },
    {
      id: "balance",
      header: t("balance"),
      isFigure: true,
      cell: (card) => format.money(card.balanceMinor),
      width: "8rem",
    },
  ];
  return (
    <>
      <PageHeader
        before={
          <Link href="/customers" className="target underline">
            {t("title")}
          </Link>
        }
        title={t("cards.title")}
        hint={t("cards.hint")}
        actions={
          maySell ? (
            <Button
              look="primary"
              aria-keyshortcuts="n"
              icon={<Gift aria-hidden="true" className="size-4" />}
              onClick={() => setIsSelling(true)}
            >
              {t("cards.sell")}
            </Button>
          ) : null
        }
      />
      <div className="mb-4 max-w-md">
        <Input
          type="search"
          aria-label={t("cards.search")}
          aria-keyshortcuts="/"
          placeholder={t("cards.search")}
          before={<Search aria-hidden="true" className="size-4" />}
          defaultValue={q}
          onChange={(event) => void setQ(event.currentTarget.value || null, { limitUrlUpdates: debounce(200) })}
        />
      </div>
      <Card isFlush>
        {query.error && !query.data ? <Trouble error={query.error} onRetry={() => void query.refetch()} /> : null}
        {query.isPending ? <SkeletonRows rows={6} className="p-4" /> : null}
        {query.data ? (
          <DataTable
            label={t("cards.title")}
            rows={rows}
            columns={columns}
            rowKey={(card) => card.id}
            onOpen={(card) => void setCardId(card.id)}
            empty={
              <EmptyState
                kind={q ? "match" : "none"}
                title={q ? t("cards.noMatch", { q }) : t("cards.none")}
                text={q ? undefined : t("cards.noneText")}
              />
            }
          />
        ) : null}
      </Card>
      <SellCardDialog isOpen={isSelling} onClose={() => setIsSelling(false)} />
      <GiftCardDrawer isOpen={cardId !== null} onClose={() => void setCardId(null)} id={cardId ?? ""} />
    </>
  );
}

// Promises one gift card with its own ledger, its top-up and its end.
"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SignedByPin } from "@/components/shell/signed-by-pin";
import { Refused, Trouble } from "@/components/shell/trouble";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import type { OpenProps } from "@/components/ui/lazy-dialog";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { Table, TableFrame, Td, Th, Tr } from "@/components/ui/table";
import { notify } from "@/components/ui/toast";
import { customersQueries } from "@/lib/customers/customers.queries";
import type { GiftCardWithEntries } from "@/lib/customers/gift-card";
import { useWrite } from "@/lib/query/use-write";
import { howMay } from "@/lib/staff/permissions";
import { useShopFormat, useViewer } from "@/lib/staff/use-viewer";
import { type CardMoney, CardMoneyForm } from "./card-money-form";
import { EntryReason } from "./entry-reason";

export function GiftCardDrawer({ isOpen, onClose, id }: OpenProps & { id: string }) {
  const t = useTranslations("customers");
  const query = useQuery({ ...customersQueries.card(id), enabled: isOpen && id !== "" });
  return (
    <Drawer
      isOpen={isOpen}
      onClose={onClose}
      from="side"
      title={t("cards.one")}
      description={query.data ? `•••• ${query.data.lastFour}` : undefined}
    >
      {query.error ? <Trouble error={query.error} /> : null}
      {query.data ? <Whole card={query.data} /> : <SkeletonRows rows={4} />}
    </Drawer>
  );
}

function Whole({ card }: { card: GiftCardWithEntries }) {
  const t = useTranslations("customers");
  const format = useShopFormat();
  const { role } = useViewer().staff;
  const [present, setPresent] = useState<CardMoney | null>(null);
  const write = useWrite(["giftCards"], () => {
    setPresent(null);
    notify.good(t("saved"));
  });
  const topUp = (body: CardMoney, pin?: string) =>
    write.mutate({ url: `/api/gift-cards/${card.id}/top-ups`, body, pin });
  return (
    <div className="flex flex-col gap-5">
      <p className="figure font-semibold text-xl">{format.money(card.balanceMinor)}</p>
      <TableFrame label={t("cards.ledger")}>
        <Table>
          <thead>
            <tr>
              <Th>{t("when")}</Th>
              <Th>{t("reason")}</Th>
              <Th isFigure>{t("change")}</Th>
              <Th isFigure>{t("balance")}</Th>
            </tr>
          </thead>
          <tbody>
            {card.entries.map((entry) => (
              <Tr key={entry.id}>
                <Td>{format.time(entry.createdAt)}</Td>
                <Td>
                  <EntryReason reason={entry.reason} />
                </Td>
                <Td isFigure>{format.money(entry.changeMinor)}</Td>
                <Td isFigure>{format.money(entry.balanceAfterMinor)}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
      {card.isActive && present ? (
        <SignedByPin
          label={t("adjust.pin")}
          error={write.error}
          isBusy={write.isPending}
          onPin={(pin) => topUp(present, pin)}
        />
      ) : null}
      {present ? (
        <Button look="quiet" onClick={() => setPresent(null)}>
          {t("back")}
        </Button>
      ) : null}
      {card.isActive && !present && howMay(role, "gift_card") ? (
        <CardMoneyForm
          key={card.entries.length}
          go={t("cards.topUp")}
          isBusy={write.isPending}
          onSend={(money) => (money.payment.method === "none" ? setPresent(money) : topUp(money))}
        />
      ) : null}
      {card.isActive && !present && howMay(role, "merge_customers") ? (
        <CloseCard
          balance={format.money(card.balanceMinor)}
          isBusy={write.isPending}
          onClose={() =>
            write.mutate({ url: `/api/gift-cards/${card.id}/deactivation`, body: { reason: "lost or stolen" } })
          }
        />
      ) : null}
      {present ? null : <Refused error={write.error} />}
    </div>
  );
}

/** What is on a closed card is nobody's to spend, so it is asked first. */
function CloseCard({ balance, isBusy, onClose }: { balance: string; isBusy: boolean; onClose: () => void }) {
  const t = useTranslations("customers");
  const [isAsked, setIsAsked] = useState(false);
  if (!isAsked)
    return (
      <Button look="quiet" onClick={() => setIsAsked(true)}>
        {t("cards.close")}
      </Button>
    );
  return (
    <div className="flex flex-col gap-3">
      <Banner meaning="low">{t("cards.closeAsk", { amount: balance })}</Banner>
      <div className="flex justify-end gap-2">
        <Button onClick={() => setIsAsked(false)}>{t("cards.keep")}</Button>
        <Button look="danger" isBusy={isBusy} onClick={onClose}>
          {t("cards.close")}
        </Button>
      </div>
    </div>
  );
}

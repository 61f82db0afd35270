// Promises that what tills hold in advance stands beside the figures it is part of, and a press says which goods and which tills.
"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Flash } from "@/components/ui/flash";
import { lazyDialog } from "@/components/ui/lazy-dialog";
import { useShopFormat } from "@/lib/staff/use-viewer";
import { stockQueries } from "@/lib/stock/stock.queries";

const LeasedDialog = lazyDialog(() => import("./leased-dialog").then((m) => m.LeasedDialog));

export function LeasedLine() {
  const t = useTranslations("stock.leases");
  const format = useShopFormat();
  const { data } = useQuery(stockQueries.overview());
  const [isOpen, setIsOpen] = useState(false);
  if (!data || (data.leases.count === 0 && !isOpen)) return null;
  const { quantity, tills } = data.leases;
  const said = t("line", { quantity: format.quantity(quantity), tills });
  return (
    <>
      <Banner
        action={
          <Button size="sm" look="quiet" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
            {t("show")}
          </Button>
        }
      >
        <Flash value={said} />
      </Banner>
      <LeasedDialog isOpen={isOpen} onClose={() => setIsOpen(false)} leases={data.leases} />
    </>
  );
}

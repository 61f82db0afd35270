// Promises one customer whole: what they have, where they stand in loyalty, what they bought, and the acts a role may do on them.
"use client";

import { useQuery } from "@tanstack/react-query";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/shell/page-header";
import { Trouble } from "@/components/shell/trouble";
import { Badge } from "@/components/ui/badge";
import { Banner } from "@/components/ui/banner";
import { Figure } from "@/components/ui/figure";
import { Progress } from "@/components/ui/progress";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import type { Customer } from "@/lib/customers/customer";
import { customersQueries } from "@/lib/customers/customers.queries";
import { useShopFormat } from "@/lib/staff/use-viewer";
import { CustomerActs } from "./customer-acts";
import { CustomerAddresses } from "./customer-addresses";
import { CustomerDetails } from "./customer-details";
import { CustomerEntries, CustomerSales } from "./customer-history";

export function CustomerScreen({ id }: { id: string }) {
  const t = useTranslations("customers");
  const format = useShopFormat();
  const query = useQuery(customersQueries.one(id));
  const back = (
    <Link href="/customers" className="target underline">
      {t("title")}
    </Link>
  );
  if (query.error && !query.data)
    return (
      <>
        <PageHeader title={t("one")} before={back} />
        <Trouble error={query.error} onRetry={() => void query.refetch()} />
      </>
    );
  if (!query.data)
    return (
      <>
        <PageHeader title={t("one")} before={back} />
        <SkeletonRows rows={6} />
      </>
    );
  const customer = query.data;
  return (
    <>
      <PageHeader
        before={back}
        title={
          <span className="flex flex-wrap items-center gap-3">
            {customer.name}
            {customer.tier ? (
              <Badge meaning="info" hasIcon={false}>
                {customer.tier}
              </Badge>
            ) : null}
          </span>
        }
        hint={t("since", { date: format.time(customer.createdAt, "date") })}
        actions={customer.erasedAt ? null : <CustomerActs customer={customer} />}
      />
      {customer.erasedAt ? (
        <Banner meaning="info" className="mb-5">
          {t("erasedHint")}
        </Banner>
      ) : null}
      {id === customer.id ? null : (
        <Banner meaning="info" className="mb-5">
          {t("mergedHint")}
        </Banner>
      )}
      <Standing customer={customer} />
      <div className="mt-5 grid gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <CustomerSales customer={customer} />
          <CustomerEntries customer={customer} />
        </div>
        {customer.erasedAt ? null : (
          <div className="flex min-w-0 flex-col gap-5">
            <CustomerDetails key={customer.id} customer={customer} />
            <CustomerAddresses customer={customer} />
          </div>
        )}
      </div>
    </>
  );
}

function Standing({ customer }: { customer: Customer }) {
  const t = useTranslations("customers");
  const format = useShopFormat();
  const { nextTier, measure, threshold = 0, reached = 0 } = customer.loyalty;
  const said = (value: number) => (measure === "spend" ? format.money(value) : t("pointsOf", { count: value }));
  return (
    <>
      <div className="grid grid-cols-2 gap-3 md:grid-cols-4">
        <Figure label={t("points")} value={format.number(customer.points)} />
        <Figure label={t("credit")} value={format.money(customer.creditMinor)} />
        <Figure label={t("spend")} value={format.money(customer.lifetimeSpendMinor)} />
        <Figure label={t("sales")} value={format.number(customer.salesCount)} />
      </div>
      {nextTier ? (
        <div className="mt-4 max-w-md">
          <Progress
            label={t("nextTier", { tier: nextTier })}
            value={Math.min(reached, threshold)}
            max={threshold}
            text={t("reached", { reached: said(reached), threshold: said(threshold) })}
          />
        </div>
      ) : null}
    </>
  );
}

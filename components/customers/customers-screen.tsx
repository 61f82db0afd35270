// Promises every customer found by a part of name, e-mail or telephone; the search stands in the address.
"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Search, UserPlus } from "lucide-react";
import { Link } from "@/components/ui/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { debounce, parseAsString, useQueryState } from "nuqs";
import { useState } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { Trouble } from "@/components/shell/trouble";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Input } from "@/components/ui/input";
import { lazyDialog } from "@/components/ui/lazy-dialog";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { EmptyState } from "@/components/ui/states";
import type { CustomerRow } from "@/lib/customers/customer";
import { customersQueries } from "@/lib/customers/customers.queries";
import { howMay } from "@/lib/staff/permissions";
import { useShopFormat, useViewer } from "@/lib/staff/use-viewer";

const NewCustomerDialog = lazyDialog(() => import("./new-customer-dialog").then((m) => m.NewCustomerDialog));

export function CustomersScreen() {
  return (
    <NuqsAdapter>
      <Customers />
    </NuqsAdapter>
  );
}

function Customers() {
  const t = useTranslations("customers");
  const role = useViewer().staff.role;
  const [q, setQ] = useQueryState("q", parseAsString.withDefault(""));
  const [isNew, setIsNew] = useState(false);
  return (
    <>
      <PageHeader
        title={t("title")}
        hint={t("hint")}
        actions={
          <>
            <Link href="/customers/gift-cards" className={buttonClass("plain")}>
              {t("cards.title")}
            </Link>
            {howMay(role, "loyalty") ? (
              <Link href="/settings/loyalty" className={buttonClass("plain")}>
                {t("loyalty.title")}
              </Link>
            ) : null}
            {howMay(role, "customer") ? (
              <Button
                look="primary"
                aria-keyshortcuts="n"
                icon={<UserPlus aria-hidden="true" className="size-4" />}
                onClick={() => setIsNew(true)}
              >
                {t("new")}
              </Button>
            ) : null}
          </>
        }
      />
      <div className="mb-4 max-w-md">
        <Input
          type="search"
          aria-label={t("search")}
          aria-keyshortcuts="/"
          placeholder={t("search")}
          before={<Search aria-hidden="true" className="size-4" />}
          defaultValue={q}
          onChange={(event) => void setQ(event.currentTarget.value || null, { limitUrlUpdates: debounce(200) })}
        />
      </div>
      <Card isFlush>
        <Rows q={q} onNew={() => setIsNew(true)} />
      </Card>
      <NewCustomerDialog isOpen={isNew} onClose={() => setIsNew(false)} />
    </>
  );
}

function Rows({ q, onNew }: { q: string; onNew: () => void }) {
  const t = useTranslations("customers");
  const format = useShopFormat();
  const router = useRouter();
  const query = useInfiniteQuery(customersQueries.list(q));
  if (query.error && !query.data) return <Trouble error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <SkeletonRows rows={8} className="p-4" />;
  const rows = query.data.pages.flatMap((page) => page.customers);
  const columns: Column<CustomerRow>[] = [
    { id: "name", header: t("name"), cell: (row) => <span className="font-medium">{row.name}</span> },
    { id: "email", header: t("email"), cell: (row) => row.email ?? "", isWide: true },
    { id: "phone", header: t("phone"), cell: (row) => row.phone ?? "", isWidest: true },
    {
      id: "tier",
      header: t("tier"),
      cell: (row) =>
        row.tier ? (
          <Badge meaning="info" hasIcon={false}>
            {row.tier}
          </Badge>
        ) : (
          ""
        ),
      width: "7rem",
    },
    { id: "points", header: t("points"), isFigure: true, cell: (row) => format.number(row.points), width: "6rem" },
    {
      id: "credit",
      header: t("credit"),
      isFigure: true,
      cell: (row) => (row.creditMinor ? format.money(row.creditMinor) : "–"),
      width: "7rem",
      isWidest: true,
    },
    {
      id: "spend",
      header: t("spend"),
      isFigure: true,
      cell: (row) => format.money(row.lifetimeSpendMinor),
      width: "8rem",
      isWide: true,
    },
  ];
  return (
    <>
      <DataTable
        label={t("title")}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        onOpen={(row) => router.push(`/customers/${row.id}`)}
        empty={
          q ? (
            <EmptyState kind="match" title={t("noMatch", { q })} text={t("noMatchText")} />
          ) : (
            <EmptyState title={t("none")} text={t("noneText")} action={<Button onClick={onNew}>{t("new")}</Button>} />
          )
        }
      />
      {query.hasNextPage ? (
        <div className="p-3 text-center">
          <Button look="quiet" isBusy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t("more")}
          </Button>
        </div>
      ) : null}
    </>
  );
}

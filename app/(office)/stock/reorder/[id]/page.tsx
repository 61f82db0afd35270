// One order to a supplier, to be printed.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PrintButton } from "@/components/orders/print-button";
import { OrderPaper } from "@/components/purchasing/order-paper";
import { Forbidden } from "@/components/shell/forbidden";
import { PageHeader } from "@/components/shell/page-header";
import { Link } from "@/components/ui/link";
import { pageId } from "@/lib/ids/page-id";
import { Refusal } from "@/lib/http/problem";
import { Words } from "@/lib/i18n/words";
import { readPurchasePaper } from "@/lib/purchasing/read-purchase-paper";
import { howMay } from "@/lib/staff/permissions";
import { requirePerson } from "@/lib/staff/read-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("buying.paper.title") };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const id = await pageId(params);
  const viewer = await requirePerson(`/stock/reorder/${id}`);
  if (howMay(viewer.staff.role, "receive") === null) return <Forbidden act="receive" />;
  const paper = await readPurchasePaper(id).catch((error: unknown) => {
    if (error instanceof Refusal && [400, 404].includes(error.status)) notFound();
    throw error;
  });
  const t = await getTranslations("settings");
  return (
    <Words nouns={["orders"]}>
      <PageHeader
        before={
          <Link href="/stock/reorder" className="target underline">
            {t("buying.title")}
          </Link>
        }
        title={`${paper.number} · ${paper.supplier.name}`}
        actions={<PrintButton />}
      />
      <OrderPaper paper={paper} currency={viewer.org.currency} />
    </Words>
  );
}

// The packing slip and label of one order, to be printed.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PrintButton } from "@/components/orders/print-button";
import { SlipPaper } from "@/components/orders/slip-paper";
import { Forbidden } from "@/components/shell/forbidden";
import { PageHeader } from "@/components/shell/page-header";
import { pageId } from "@/lib/ids/page-id";
import { Refusal } from "@/lib/http/problem";
import { Words } from "@/lib/i18n/words";
import { readSlip } from "@/lib/orders/read-slip";
import { howMay } from "@/lib/staff/permissions";
import { requirePerson } from "@/lib/staff/read-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("orders"))("slipTitle") };
}

export default async function SlipPage({ params }: { params: Promise<{ id: string }> }) {
  const id = await pageId(params);
  const viewer = await requirePerson(`/orders/${id}/slip`);
  if (howMay(viewer.staff.role, "pack") === null) return <Forbidden act="pack" />;
  const paper = await readSlip(id).catch((error: unknown) => {
    if (error instanceof Refusal && [400, 404].includes(error.status)) notFound();
    throw error;
  });
  const title = (await getTranslations("orders"))("slipTitle");
  return (
    <Words nouns={["orders"]}>
      <div data-print="never">
        <PageHeader title={title} actions={<PrintButton />} />
      </div>
      <SlipPaper {...paper} />
    </Words>
  );
}

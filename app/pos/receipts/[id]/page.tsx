// A receipt by itself, 80 mm wide, for paper and for a link. With `print` it prints at once; with `copy` it says that it is one.
import type { Metadata } from "next";
import { ReceiptPage } from "@/components/sales/receipt-page";
import { pageId } from "@/lib/ids/page-id";
import { Words } from "@/lib/i18n/words";

export const metadata: Metadata = { robots: { index: false } };

interface PageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ print?: string; copy?: string }>;
}

export default async function Page({ params, searchParams }: PageProps) {
  const [id, { print, copy }] = await Promise.all([pageId(params), searchParams]);
  return (
    <Words nouns={["sales"]}>
      <ReceiptPage saleId={id} prints={print !== undefined} isCopy={copy !== undefined} />
    </Words>
  );
}

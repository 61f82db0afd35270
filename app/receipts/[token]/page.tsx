// A receipt for the person who was mailed its link: that one receipt, to read and to print, and nothing else of the shop.
import bwipjs from "bwip-js/node";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { ReceiptPaper } from "@/components/sales/receipt-paper";
import { Words } from "@/lib/i18n/words";
import type { Receipt } from "@/lib/sales/receipt";
import { readReceiptToken } from "@/lib/sales/receipt-link";
import { callRpc } from "@/lib/supabase/call-rpc";

export const metadata: Metadata = { robots: { index: false }, referrer: "no-referrer" };

export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const asked = readReceiptToken((await params).token);
  if (!asked) notFound();
  const { receipt } = await callRpc<{ receipt: Receipt | null }>("system", "read_receipt_by_link", {
    p_org_id: asked.orgId,
    p_sale_id: asked.saleId,
  });
  if (!receipt) notFound();
  const svg = bwipjs.toSVG({ bcid: "code128", text: receipt.number, height: 12, includetext: false });
  return (
    <main className="min-h-dvh bg-sunken p-4 print:bg-white print:p-0">
      <h1 className="sr-only">{receipt.number}</h1>
      <Words nouns={["sales"]}>
        <ReceiptPaper
          receipt={receipt}
          locale={await getLocale()}
          barcode={`data:image/svg+xml,${encodeURIComponent(svg)}`}
        />
      </Words>
    </main>
  );
}

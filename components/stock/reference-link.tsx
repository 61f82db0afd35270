// Promises that what a movement belongs to is named as its paper names it and, where it has a page, one press away.
"use client";

import { Paperclip } from "lucide-react";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { useViewer } from "@/lib/staff/use-viewer";
import type { LedgerLine } from "@/lib/stock/stock";

/** What has no page of its own leads to all that moved under it. */
const pages: Record<string, (id: string) => string> = {
  sale: (id) => `/pos/receipts/${id}`,
  order: (id) => `/orders/${id}`,
  count: (id) => `/counts/${id}`,
  purchase_order: () => "/stock/reorder",
  transfer: (id) => `/ledger?reference=transfer:${id}`,
  usage: (id) => `/ledger?reference=usage:${id}`,
  receipt: (id) => `/ledger?reference=receipt:${id}`,
  import: (id) => `/ledger?reference=import:${id}`,
};

export function ReferenceLink({ line }: { line: Pick<LedgerLine, "reference" | "document"> }) {
  const t = useTranslations("stock");
  const { org } = useViewer();
  if (!line.reference) return null;
  const [kind = "", id = ""] = line.reference.split(":");
  const word = t.has(`reference.${kind}`) ? t(`reference.${kind}`) : kind;
  const page = pages[line.document?.kind ?? kind];
  const paper = line.document?.paper;
  if (!page || !id) return <span>{word}</span>;
  return (
    <>
      <Link href={page(line.document?.id ?? id)} className="inline-flex min-h-6 items-center underline hover:text-ink">
        {word} {line.document ? line.document.number : id.slice(-4)}
      </Link>
      {paper ? (
        <a
          href={`/api/documents/${org.id}/deliveries/${encodeURIComponent(paper)}`}
          className="inline-flex min-h-6 items-center gap-1 underline hover:text-ink"
        >
          <Paperclip aria-hidden="true" className="size-3" />
          {t("document.deliveries")}
        </a>
      ) : null}
    </>
  );
}

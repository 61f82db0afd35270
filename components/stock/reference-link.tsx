// Promises that what a movement belongs to is named and, where it has a page, one press away.
"use client";

import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";

const pages: Record<string, (id: string) => string> = {
  order: (id) => `/orders/${id}`,
  count: (id) => `/counts/${id}`,
  transfer: (id) => `/ledger?reference=transfer:${id}`,
  usage: (id) => `/ledger?reference=usage:${id}`,
  receipt: (id) => `/ledger?reference=receipt:${id}`,
};

export function ReferenceLink({ reference }: { reference: string | null }) {
  const t = useTranslations("stock");
  if (!reference) return null;
  const [kind = "", id = ""] = reference.split(":");
  const word = t.has(`reference.${kind}`) ? t(`reference.${kind}`) : kind;
  const page = pages[kind];
  if (!page || !id) return <span>{word}</span>;
  return (
    <Link href={page(id)} className="underline hover:text-ink">
      {word} {id.slice(-4)}
    </Link>
  );
}

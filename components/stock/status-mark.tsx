// Promises one word and icon for how a product stands.
"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { Meaning } from "@/components/ui/meaning";
import type { ProductLine } from "@/lib/stock/board";

const meanings: Record<ProductLine["status"], Meaning> = { good: "good", low: "low", out: "out", inactive: "plain" };

export function StatusMark({ status }: { status: ProductLine["status"] }) {
  const t = useTranslations("stock");
  return <Badge meaning={meanings[status]}>{t(`status.${status}`)}</Badge>;
}

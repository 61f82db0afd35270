// Past sales: filters in the address, the day's sums, each receipt one press away.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { SalesHistory } from "@/components/sales/sales-history";
import { Words } from "@/lib/i18n/words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sales"))("history.title") };
}

export default function HistoryPage() {
  return (
    <Words nouns={["sales", "offline"]}>
      <Suspense>
        <SalesHistory />
      </Suspense>
    </Words>
  );
}

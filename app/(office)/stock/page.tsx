// The stock dashboard: the figures, what needs a person, the table, the feed. It reads the first screen's worth on the server's behalf.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Dashboard } from "@/components/stock/dashboard";
import { Words } from "@/lib/i18n/words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("stock"))("title") };
}

export default function StockPage() {
  return (
    <Words nouns={["stock"]}>
      <Dashboard />
    </Words>
  );
}

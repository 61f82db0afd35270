// The customer's screen: it follows the till on the same machine and knows nothing else.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CustomerDisplay } from "@/components/sales/customer-display";
import { Words } from "@/lib/i18n/words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sales"))("display.title") };
}

export default function DisplayPage() {
  return (
    <Words nouns={["sales"]}>
      <CustomerDisplay />
    </Words>
  );
}

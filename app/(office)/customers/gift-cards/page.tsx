// Gift cards.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GiftCardsScreen } from "@/components/customers/gift-cards-screen";
import { Forbidden } from "@/components/shell/forbidden";
import { Words } from "@/lib/i18n/words";
import { howMay } from "@/lib/staff/permissions";
import { requirePerson } from "@/lib/staff/read-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers"))("cards.title") };
}

export default async function GiftCardsPage() {
  const viewer = await requirePerson("/customers/gift-cards");
  if (howMay(viewer.staff.role, "read_customers") === null) return <Forbidden act="read_customers" />;
  return (
    <Words nouns={["customers"]}>
      <GiftCardsScreen />
    </Words>
  );
}

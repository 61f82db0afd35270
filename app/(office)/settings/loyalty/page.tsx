// How loyalty is counted.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LoyaltyScreen } from "@/components/customers/loyalty-screen";
import { Forbidden } from "@/components/shell/forbidden";
import { Words } from "@/lib/i18n/words";
import { howMay } from "@/lib/staff/permissions";
import { requirePerson } from "@/lib/staff/read-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers"))("loyalty.title") };
}

export default async function LoyaltyPage() {
  const viewer = await requirePerson("/settings/loyalty");
  if (howMay(viewer.staff.role, "loyalty") === null) return <Forbidden act="loyalty" />;
  return (
    <Words nouns={["customers", "settings"]}>
      <LoyaltyScreen />
    </Words>
  );
}

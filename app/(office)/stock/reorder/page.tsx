// The reorder list, and the orders to suppliers.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BuyingScreen } from "@/components/purchasing/buying-screen";
import { Forbidden } from "@/components/shell/forbidden";
import { Words } from "@/lib/i18n/words";
import { howMay } from "@/lib/staff/permissions";
import { requirePerson } from "@/lib/staff/read-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("buying.title") };
}

export default async function Page() {
  const viewer = await requirePerson("/stock/reorder");
  if (howMay(viewer.staff.role, "receive") === null) return <Forbidden act="receive" />;
  return (
    <Words nouns={["stock", "settings"]}>
      <BuyingScreen />
    </Words>
  );
}

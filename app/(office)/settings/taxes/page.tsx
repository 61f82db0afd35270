// Tax classes and their rates.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TaxesScreen } from "@/components/settings/taxes-screen";
import { Forbidden } from "@/components/shell/forbidden";
import { Words } from "@/lib/i18n/words";
import { howMay } from "@/lib/staff/permissions";
import { requirePerson } from "@/lib/staff/read-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("places.taxes") };
}

export default async function Page() {
  const viewer = await requirePerson("/settings/taxes");
  if (howMay(viewer.staff.role, "catalogue") === null) return <Forbidden act="catalogue" />;
  return (
    <Words nouns={["stock", "settings"]}>
      <TaxesScreen />
    </Words>
  );
}

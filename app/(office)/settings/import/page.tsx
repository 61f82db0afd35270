// Lists of products and stock: tried first, then taken whole or not at all.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportScreen } from "@/components/settings/import-screen";
import { Forbidden } from "@/components/shell/forbidden";
import { Words } from "@/lib/i18n/words";
import { howMay } from "@/lib/staff/permissions";
import { requirePerson } from "@/lib/staff/read-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("import.title") };
}

export default async function Page() {
  const viewer = await requirePerson("/settings/import");
  if (howMay(viewer.staff.role, "catalogue") === null) return <Forbidden act="catalogue" />;
  return (
    <Words nouns={["stock", "settings"]}>
      <ImportScreen />
    </Words>
  );
}

// Stores, places, lists and the rules of the business.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PlacesScreen } from "@/components/settings/places-screen";
import { Forbidden } from "@/components/shell/forbidden";
import { Words } from "@/lib/i18n/words";
import { howMay } from "@/lib/staff/permissions";
import { requirePerson } from "@/lib/staff/read-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("places.title") };
}

export default async function Page() {
  const viewer = await requirePerson("/settings/places");
  if (howMay(viewer.staff.role, "catalogue") === null) return <Forbidden act="catalogue" />;
  return (
    <Words nouns={["stock", "settings"]}>
      <PlacesScreen />
    </Words>
  );
}

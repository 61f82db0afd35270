// The tills: where they stand, the browsers that are paired with them, a code for the next one.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TillsScreen } from "@/components/settings/tills-screen";
import { Forbidden } from "@/components/shell/forbidden";
import { Words } from "@/lib/i18n/words";
import { howMay } from "@/lib/staff/permissions";
import { requirePerson } from "@/lib/staff/read-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("tills.title") };
}

export default async function Page() {
  const viewer = await requirePerson("/settings/tills");
  if (howMay(viewer.staff.role, "pair") === null) return <Forbidden act="pair" />;
  return (
    <Words nouns={["stock", "settings"]}>
      <TillsScreen />
    </Words>
  );
}

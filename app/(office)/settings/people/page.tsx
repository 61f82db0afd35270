// The people of the business: who they are, what they may, and their PINs.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PeopleScreen } from "@/components/settings/people-screen";
import { Forbidden } from "@/components/shell/forbidden";
import { Words } from "@/lib/i18n/words";
import { howMay } from "@/lib/staff/permissions";
import { requirePerson } from "@/lib/staff/read-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("people.title") };
}

export default async function Page() {
  const viewer = await requirePerson("/settings/people");
  if (howMay(viewer.staff.role, "administer") === null) return <Forbidden act="administer" />;
  return (
    <Words nouns={["stock", "settings", "shell"]}>
      <PeopleScreen />
    </Words>
  );
}

// In a demo the way to a shop of one's own; in that shop, what is left to do before the first day.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Forbidden } from "@/components/shell/forbidden";
import { MakeItMine } from "@/components/shops/make-it-mine";
import { SetupList } from "@/components/shops/setup-list";
import { Words } from "@/lib/i18n/words";
import { howMay } from "@/lib/staff/permissions";
import { requirePerson } from "@/lib/staff/read-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shops"))("setup.title") };
}

export default async function Page() {
  const { org, staff } = await requirePerson("/set-up");
  const act = org.isDemo ? "administer" : "catalogue";
  if (howMay(staff.role, act) === null) return <Forbidden act={act} />;
  return <Words nouns={["shops"]}>{org.isDemo ? <MakeItMine /> : <SetupList />}</Words>;
}

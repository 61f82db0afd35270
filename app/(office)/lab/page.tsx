// The race lab of a demo; elsewhere there is no such page.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LabScreen } from "@/components/lab/lab-screen";
import { Forbidden } from "@/components/shell/forbidden";
import { Words } from "@/lib/i18n/words";
import { howMay } from "@/lib/staff/permissions";
import { requirePerson } from "@/lib/staff/read-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("lab"))("title") };
}

export default async function Page() {
  const viewer = await requirePerson("/lab");
  if (!viewer.org.isDemo) notFound();
  if (howMay(viewer.staff.role, "catalogue") === null) return <Forbidden act="catalogue" />;
  return (
    <Words nouns={["lab"]}>
      <LabScreen />
    </Words>
  );
}

// The conflict desk: what happened without network and differs, and what was sold and not there.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CasesScreen } from "@/components/cases/cases-screen";
import { Forbidden } from "@/components/shell/forbidden";
import { Words } from "@/lib/i18n/words";
import { howMay } from "@/lib/staff/permissions";
import { requirePerson } from "@/lib/staff/read-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("cases"))("title") };
}

export default async function ConflictsPage() {
  const viewer = await requirePerson("/conflicts");
  if (howMay(viewer.staff.role, "read_reports") === null) return <Forbidden act="settle" />;
  return (
    <Words nouns={["cases"]}>
      <CasesScreen />
    </Words>
  );
}

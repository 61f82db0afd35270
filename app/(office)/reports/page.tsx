// Reports for people who would rather look.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReportsScreen } from "@/components/reports/reports-screen";
import { Forbidden } from "@/components/shell/forbidden";
import { Words } from "@/lib/i18n/words";
import { howMay } from "@/lib/staff/permissions";
import { requirePerson } from "@/lib/staff/read-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("title") };
}

export default async function ReportsPage() {
  const viewer = await requirePerson("/reports");
  if (howMay(viewer.staff.role, "read_reports") === null) return <Forbidden act="read_reports" />;
  return (
    <Words nouns={["reports"]}>
      <ReportsScreen />
    </Words>
  );
}

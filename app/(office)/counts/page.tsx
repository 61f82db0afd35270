// The counts: those under way, those done, and the way to begin one.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CountsScreen } from "@/components/counts/counts-screen";
import { Forbidden } from "@/components/shell/forbidden";
import { Words } from "@/lib/i18n/words";
import { howMay } from "@/lib/staff/permissions";
import { requirePerson } from "@/lib/staff/read-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("counts"))("title") };
}

export default async function CountsPage() {
  const viewer = await requirePerson("/counts");
  if (howMay(viewer.staff.role, "read_ledger") === null) return <Forbidden act="count" />;
  return (
    <Words nouns={["stock", "counts"]}>
      <CountsScreen />
    </Words>
  );
}

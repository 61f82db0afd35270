// The proof on screen: every rule with its last check, frozen rows and the way back, the day's books, who did what.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuditScreen } from "@/components/audit/audit-screen";
import { Forbidden } from "@/components/shell/forbidden";
import { Words } from "@/lib/i18n/words";
import { howMay } from "@/lib/staff/permissions";
import { requirePerson } from "@/lib/staff/read-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("title") };
}

export default async function AuditPage() {
  const viewer = await requirePerson("/audit");
  if (howMay(viewer.staff.role, "read_proofs") === null) return <Forbidden act="read_proofs" />;
  return (
    <Words nouns={["audit", "stock"]}>
      <AuditScreen />
    </Words>
  );
}

// The instruments: how fast sales are answered, who waits, what queues, and what has crossed a line.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OpsScreen } from "@/components/ops/ops-screen";
import { Forbidden } from "@/components/shell/forbidden";
import { Words } from "@/lib/i18n/words";
import { howMay } from "@/lib/staff/permissions";
import { requirePerson } from "@/lib/staff/read-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ops"))("title") };
}

export default async function OpsPage() {
  const viewer = await requirePerson("/ops");
  if (howMay(viewer.staff.role, "read_proofs") === null) return <Forbidden act="read_proofs" />;
  return (
    <Words nouns={["ops"]}>
      <OpsScreen />
    </Words>
  );
}

// The ledger browser: every movement there ever was, and the stock as it was at any moment.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Forbidden } from "@/components/shell/forbidden";
import { LedgerScreen } from "@/components/stock/ledger-screen";
import { Words } from "@/lib/i18n/words";
import { howMay } from "@/lib/staff/permissions";
import { requirePerson } from "@/lib/staff/read-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("stock"))("ledger.title") };
}

export default async function LedgerPage() {
  const viewer = await requirePerson("/ledger");
  if (howMay(viewer.staff.role, "read_ledger") === null) return <Forbidden act="read_ledger" />;
  return (
    <Words nouns={["stock"]}>
      <LedgerScreen />
    </Words>
  );
}

// What was signed, word for word, however long ago: reached from every movement that carries a signature.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Forbidden } from "@/components/shell/forbidden";
import { SignatureScreen } from "@/components/stock/signature-screen";
import { pageId } from "@/lib/ids/page-id";
import { Words } from "@/lib/i18n/words";
import { howMay } from "@/lib/staff/permissions";
import { requirePerson } from "@/lib/staff/read-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("stock"))("signature.title") };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const id = await pageId(params);
  const viewer = await requirePerson(`/ledger/signatures/${id}`);
  if (howMay(viewer.staff.role, "read_ledger") === null) return <Forbidden act="read_ledger" />;
  return (
    <Words nouns={["stock"]}>
      <SignatureScreen id={id} />
    </Words>
  );
}

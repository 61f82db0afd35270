// One customer.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CustomerScreen } from "@/components/customers/customer-screen";
import { Forbidden } from "@/components/shell/forbidden";
import { pageId } from "@/lib/ids/page-id";
import { Words } from "@/lib/i18n/words";
import { howMay } from "@/lib/staff/permissions";
import { requirePerson } from "@/lib/staff/read-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers"))("one") };
}

export default async function CustomerPage({ params }: { params: Promise<{ id: string }> }) {
  const id = await pageId(params);
  const viewer = await requirePerson(`/customers/${id}`);
  if (howMay(viewer.staff.role, "read_customers") === null) return <Forbidden act="read_customers" />;
  return (
    <Words nouns={["customers"]}>
      <CustomerScreen id={id} />
    </Words>
  );
}

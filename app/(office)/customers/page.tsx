// Customers: found, made, opened.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CustomersScreen } from "@/components/customers/customers-screen";
import { Forbidden } from "@/components/shell/forbidden";
import { Words } from "@/lib/i18n/words";
import { howMay } from "@/lib/staff/permissions";
import { requirePerson } from "@/lib/staff/read-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers"))("title") };
}

export default async function CustomersPage() {
  const viewer = await requirePerson("/customers");
  if (howMay(viewer.staff.role, "read_customers") === null) return <Forbidden act="read_customers" />;
  return (
    <Words nouns={["customers"]}>
      <CustomersScreen />
    </Words>
  );
}

// One order: what was wanted, where it is, what happened.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OrderScreen } from "@/components/orders/order-screen";
import { Forbidden } from "@/components/shell/forbidden";
import { pageId } from "@/lib/ids/page-id";
import { Words } from "@/lib/i18n/words";
import { howMay } from "@/lib/staff/permissions";
import { requirePerson } from "@/lib/staff/read-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("orders"))("number") };
}

export default async function OrderPage({ params }: { params: Promise<{ id: string }> }) {
  const id = await pageId(params);
  const viewer = await requirePerson(`/orders/${id}`);
  if (howMay(viewer.staff.role, "reserve") === null) return <Forbidden act="reserve" />;
  return (
    <Words nouns={["orders"]}>
      <OrderScreen id={id} />
    </Words>
  );
}

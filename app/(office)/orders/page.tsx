// The order desk: every channel's orders.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OrdersScreen } from "@/components/orders/orders-screen";
import { Forbidden } from "@/components/shell/forbidden";
import { Words } from "@/lib/i18n/words";
import { howMay } from "@/lib/staff/permissions";
import { requirePerson } from "@/lib/staff/read-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("orders"))("title") };
}

export default async function OrdersPage() {
  const viewer = await requirePerson("/orders");
  if (howMay(viewer.staff.role, "reserve") === null) return <Forbidden act="reserve" />;
  return (
    <Words nouns={["orders"]}>
      <OrdersScreen />
    </Words>
  );
}

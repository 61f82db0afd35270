// The baskets under way, and the orders that wait for one.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BasketsScreen } from "@/components/picking/baskets-screen";
import { Forbidden } from "@/components/shell/forbidden";
import { Words } from "@/lib/i18n/words";
import { howMay } from "@/lib/staff/permissions";
import { requirePerson } from "@/lib/staff/read-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("picking"))("title") };
}

export default async function PickingPage() {
  const viewer = await requirePerson("/picking");
  if (howMay(viewer.staff.role, "pick") === null) return <Forbidden act="pick" />;
  return (
    <Words nouns={["picking"]}>
      <BasketsScreen />
    </Words>
  );
}

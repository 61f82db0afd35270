// The sales channels: how each ships, where it looks first, and the keys by which programs speak for it.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChannelsScreen } from "@/components/orders/channels-screen";
import { Forbidden } from "@/components/shell/forbidden";
import { Words } from "@/lib/i18n/words";
import { howMay } from "@/lib/staff/permissions";
import { requirePerson } from "@/lib/staff/read-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("channels"))("title") };
}

export default async function ChannelsPage() {
  const viewer = await requirePerson("/settings/channels");
  if (howMay(viewer.staff.role, "administer") === null) return <Forbidden act="administer" />;
  return (
    <Words nouns={["channels"]}>
      <ChannelsScreen />
    </Words>
  );
}

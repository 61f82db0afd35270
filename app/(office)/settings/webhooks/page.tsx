// Who is told of what happens here.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WebhooksScreen } from "@/components/outbox/webhooks-screen";
import { Forbidden } from "@/components/shell/forbidden";
import { Words } from "@/lib/i18n/words";
import { howMay } from "@/lib/staff/permissions";
import { requirePerson } from "@/lib/staff/read-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("outbox"))("title") };
}

export default async function WebhooksPage() {
  const viewer = await requirePerson("/settings/webhooks");
  if (howMay(viewer.staff.role, "webhooks") === null) return <Forbidden act="webhooks" />;
  return (
    <Words nouns={["outbox", "settings"]}>
      <WebhooksScreen />
    </Words>
  );
}

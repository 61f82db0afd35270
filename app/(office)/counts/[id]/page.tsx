// One count: scan and see on the phone, then review what differs, then post.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CountScreen } from "@/components/counts/count-screen";
import { Forbidden } from "@/components/shell/forbidden";
import { pageId } from "@/lib/ids/page-id";
import { Words } from "@/lib/i18n/words";
import { howMay } from "@/lib/staff/permissions";
import { requirePerson } from "@/lib/staff/read-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("counts"))("title") };
}

export default async function CountPage({ params }: { params: Promise<{ id: string }> }) {
  const id = await pageId(params);
  const viewer = await requirePerson(`/counts/${id}`);
  if (howMay(viewer.staff.role, "count") === null) return <Forbidden act="count" />;
  return (
    <Words nouns={["stock", "counts"]}>
      <CountScreen id={id} />
    </Words>
  );
}

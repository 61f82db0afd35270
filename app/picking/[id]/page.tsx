// One basket on a phone: no frame around it, so that the place is the largest thing on the screen.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BasketScreen } from "@/components/picking/basket-screen";
import { Forbidden } from "@/components/shell/forbidden";
import { SkipLink } from "@/components/ui/skip-link";
import { pageId } from "@/lib/ids/page-id";
import { Words } from "@/lib/i18n/words";
import { howMay } from "@/lib/staff/permissions";
import { requirePerson } from "@/lib/staff/read-viewer";
import { ViewerProvider } from "@/lib/staff/use-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("picking"))("basket") };
}

export default async function BasketPage({ params }: { params: Promise<{ id: string }> }) {
  const id = await pageId(params);
  const viewer = await requirePerson(`/picking/${id}`);
  const skip = (await getTranslations("shell"))("skip");
  return (
    <ViewerProvider viewer={viewer}>
      <SkipLink to="page">{skip}</SkipLink>
      {howMay(viewer.staff.role, "pick") === null ? (
        <Forbidden act="pick" />
      ) : (
        <Words nouns={["picking"]}>
          <BasketScreen sessionId={id} />
        </Words>
      )}
    </ViewerProvider>
  );
}

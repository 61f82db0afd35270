// One product's form; `new` is a product that is not there yet.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProductForm } from "@/components/settings/product-form";
import { Forbidden } from "@/components/shell/forbidden";
import { pageId } from "@/lib/ids/page-id";
import { Words } from "@/lib/i18n/words";
import { howMay } from "@/lib/staff/permissions";
import { requirePerson } from "@/lib/staff/read-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("product.title") };
}

interface PageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ of?: string; barcode?: string }>;
}

export default async function Page({ params, searchParams }: PageProps) {
  const [{ id: asked }, { of, barcode }] = await Promise.all([params, searchParams]);
  const id = asked === "new" ? asked : await pageId(params);
  const viewer = await requirePerson(`/settings/catalogue/${id}`);
  if (howMay(viewer.staff.role, "catalogue") === null) return <Forbidden act="catalogue" />;
  return (
    <Words nouns={["stock", "settings"]}>
      {id === "new" ? <ProductForm id={null} of={of ?? null} barcode={barcode} /> : <ProductForm id={id} of={null} />}
    </Words>
  );
}

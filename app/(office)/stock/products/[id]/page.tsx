// One product: what lies where, why, and how it came to be.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProductScreen } from "@/components/stock/product-screen";
import { pageId } from "@/lib/ids/page-id";
import { Words } from "@/lib/i18n/words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("stock"))("product.title") };
}

export default async function ProductPage({ params }: { params: Promise<{ id: string }> }) {
  const id = await pageId(params);
  return (
    <Words nouns={["stock"]}>
      <ProductScreen id={id} />
    </Words>
  );
}

// The stock table of a filter, as a list to print.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { PrintList } from "@/components/stock/print-list";
import { Words } from "@/lib/i18n/words";
import { requirePerson } from "@/lib/staff/read-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("stock"))("print.title") };
}

export default async function Page() {
  await requirePerson("/stock/print");
  return (
    <Words nouns={["stock"]}>
      <Suspense>
        <PrintList />
      </Suspense>
    </Words>
  );
}

// The till: this page only says whether this browser is one; everything else is the browser's, so that it opens without a network.
import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { TillApp } from "@/components/sales/till-app";
import { Words } from "@/lib/i18n/words";
import { readDevice } from "@/lib/staff/read-session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sales"))("title") };
}

export default async function PosPage() {
  const device = await readDevice(new Headers(await headers())).catch(() => null);
  return (
    <Words nouns={["sales", "offline"]}>
      <TillApp isPaired={device !== null} />
    </Words>
  );
}

// The till: this page only says whether this browser is one and whether someone is signed in; everything else is the browser's, so that it opens without a network.
import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { PinShape } from "@/components/sales/pin-shape";
import { TillApp } from "@/components/sales/till-app";
import { Words } from "@/lib/i18n/words";
import { readDevice, readSession } from "@/lib/staff/read-session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sales"))("title") };
}

export default async function PosPage() {
  const asked = new Headers(await headers());
  const [device, session] = await Promise.all([
    readDevice(asked).catch(() => null),
    readSession(asked).catch(() => null),
  ]);
  return (
    <Words nouns={["sales", "offline"]}>
      <TillApp isPaired={device !== null} isStaffed={Boolean(session?.registerId)} pinShape={<PinShape />} />
    </Words>
  );
}

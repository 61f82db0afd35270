// Every page of the back office stands in one frame, behind one sign-in. Put pages under app/(office)/<noun>/page.tsx.
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { OfficeFrame } from "@/components/shell/office-frame";
import { TourLazy } from "@/components/tour/tour-lazy";
import { Words } from "@/lib/i18n/words";
import { howMay } from "@/lib/staff/permissions";
import { requirePerson } from "@/lib/staff/read-viewer";

export default async function Layout({ children }: { children: ReactNode }) {
  const path = (await headers()).get("x-path") ?? "/stock";
  const viewer = await requirePerson(path);
  // Who may make the shop their own is shown around in it first.
  const isShownAround = viewer.org.isDemo && howMay(viewer.staff.role, "administer") !== null;
  return (
    <OfficeFrame viewer={viewer}>
      {children}
      {isShownAround ? (
        <Words nouns={["shops"]}>
          <TourLazy />
        </Words>
      ) : null}
    </OfficeFrame>
  );
}

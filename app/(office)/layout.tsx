// Every page of the back office stands in one frame, behind one sign-in. Put pages under app/(office)/<noun>/page.tsx.
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { OfficeFrame } from "@/components/shell/office-frame";
import { requirePerson } from "@/lib/staff/read-viewer";

export default async function Layout({ children }: { children: ReactNode }) {
  const path = (await headers()).get("x-path") ?? "/stock";
  return <OfficeFrame viewer={await requirePerson(path)}>{children}</OfficeFrame>;
}

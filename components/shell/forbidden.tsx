// Promises that a page not meant for this role says what it needs: «You need manager: ask Max», never a blank.
"use client";

import { Link } from "@/components/ui/link";
import { useLocale, useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";
import { ForbiddenState } from "@/components/ui/error-state";
import { type Act, rolesFor } from "@/lib/staff/permissions";
import { useViewer } from "@/lib/staff/use-viewer";
import { placesFor } from "./nav";

/** `if (howMay(viewer.staff.role, "read_reports") === null) return <Forbidden act="read_reports" />` */
export function Forbidden({ act, ask }: { act: Act; ask?: string }) {
  const t = useTranslations("shell");
  const home = placesFor(useViewer().staff.role)[0];
  const needed = rolesFor(act).filter((role) => role !== "integration");
  const needs = new Intl.ListFormat(useLocale(), { type: "disjunction" }).format(
    needed.map((role) => t(`role.${role}`)),
  );
  return (
    <ForbiddenState
      needs={needs}
      ask={ask}
      action={
        home ? (
          <Link href={home.href} className={buttonClass("plain")}>
            {t(`place.${home.id}`)}
          </Link>
        ) : null
      }
    />
  );
}

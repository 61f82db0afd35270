// Promises the back office's frame: places on the left or under the thumb, one line above, the page in the rest.
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Banner } from "@/components/ui/banner";
import { SkipLink } from "@/components/ui/skip-link";
import { howMay } from "@/lib/staff/permissions";
import { ViewerProvider } from "@/lib/staff/use-viewer";
import type { Person } from "@/lib/staff/viewer";
import { BottomNav } from "./bottom-nav";
import { Mark } from "./mark";
import { OfficeHeader } from "./office-header";
import { SideNav } from "./side-nav";

export function OfficeFrame({ viewer, children }: { viewer: Person; children: ReactNode }) {
  const t = useTranslations("shell");
  return (
    <ViewerProvider viewer={viewer}>
      <SkipLink to="page">{t("skip")}</SkipLink>
      <div className="flex min-h-dvh">
        <aside
          className="line-e sticky top-0 hidden h-dvh w-22 shrink-0 flex-col bg-paper md:flex lg:w-56"
          data-print="never"
        >
          <Link href="/" className="flex h-14 shrink-0 items-center justify-center gap-2.5 lg:justify-start lg:px-5">
            <Mark />
            <span className="font-semibold tracking-tight max-lg:sr-only">{t("product")}</span>
          </Link>
          <SideNav role={viewer.staff.role} />
        </aside>
        <div className="flex min-w-0 flex-1 flex-col">
          {viewer.org.isDemo ? (
            <Banner isFlush className="min-h-9! py-1.5! text-xs" meaning="info">
              {t("demo")}{" "}
              <Link href="/lab" className="target underline">
                {t("lab")}
              </Link>
              {howMay(viewer.staff.role, "administer") ? (
                <>
                  {" · "}
                  <Link href="/set-up" className="target underline">
                    {t("makeMine")}
                  </Link>
                </>
              ) : null}
            </Banner>
          ) : null}
          <OfficeHeader />
          <main id="page" tabIndex={-1} className="min-w-0 flex-1 px-3 pt-5 pb-24 sm:px-5 md:pb-10 lg:px-8 lg:pt-7">
            {children}
          </main>
        </div>
      </div>
      <BottomNav role={viewer.staff.role} />
    </ViewerProvider>
  );
}

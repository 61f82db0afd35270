// Promises the line above every page of the back office: where one is, the way to anything, the proof, the person.
"use client";

import { Search } from "lucide-react";
import { Link } from "@/components/ui/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { Kbd } from "@/components/ui/kbd";
import { StatusBadge } from "@/components/ui/status-badge";
import { findItems } from "@/lib/catalog/find-items";
import type { Command } from "@/lib/keys/commands";
import { useOnline } from "@/lib/live/use-online";
import { useStay } from "@/lib/live/use-stay";
import { howMay } from "@/lib/staff/permissions";
import { useViewer } from "@/lib/staff/use-viewer";
import { Keys, useKeysView } from "./keys";
import { Mark } from "./mark";
import { PersonMenu } from "./person-menu";
import { LiveSeal } from "./proof-seal";

export function OfficeHeader() {
  const t = useTranslations("shell");
  const viewer = useViewer();
  const isOnline = useOnline();
  const [isHeld, setIsHeld] = useState(false);
  useStay(useCallback(() => setIsHeld(true), []));
  const [view, setView] = useKeysView();
  const find = useFind();
  return (
    <>
      <header
        className="line-b sticky top-0 z-30 flex h-14 items-center gap-2 bg-paper px-3 sm:px-5 lg:gap-4"
        data-print="never"
      >
        <Link href="/" aria-label={t("home")} className="target rounded-sm md:hidden">
          <Mark />
        </Link>
        <p className="min-w-0 truncate font-medium text-sm">{viewer.store?.name ?? viewer.org.name}</p>
        <button
          type="button"
          onClick={() => setView("palette")}
          className="line ms-2 hidden h-9 w-64 items-center gap-2 rounded-md bg-surface ps-3 pe-2 text-muted text-sm transition-colors hover:border-line-strong md:flex"
        >
          <Search aria-hidden="true" className="size-4" />
          <span className="flex-1 text-start">{t("palette")}</span>
          <Kbd keys="Mod+K" />
        </button>
        <div className="ms-auto flex items-center gap-1 sm:gap-2">
          {isOnline ? null : <StatusBadge status="offline" />}
          {howMay(viewer.staff.role, "read_proofs") ? <LiveSeal /> : null}
          <PersonMenu onKeys={() => setView("sheet")} />
        </div>
        <Keys role={viewer.staff.role} view={view} onView={setView} find={find} />
      </header>
      {isHeld && !isOnline ? (
        <p role="alert" className="line-b bg-low-soft px-4 py-2.5 text-sm" data-print="never">
          {t("stays")}
        </p>
      ) : null}
    </>
  );
}

/** Items as commands: taking one opens its page. What was typed counts as a keyword, for a barcode stands in no name. */
function useFind() {
  const t = useTranslations("shell");
  const router = useRouter();
  return useCallback(
    async (query: string, signal: AbortSignal): Promise<readonly Command[]> =>
      (await findItems(query, signal)).map((item) => ({
        id: item.id,
        label: item.name,
        hint: item.sku,
        group: t("items"),
        keywords: [query, item.sku],
        run: () => router.push(`/stock/products/${item.id}`),
      })),
    [t, router],
  );
}

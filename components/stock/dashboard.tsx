// Promises the whole stock at a glance, true to the second: figures, what needs a person, the table, the latest movements.
"use client";

import { lazyPart } from "@/components/ui/lazy-part";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button-class";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { howMay } from "@/lib/staff/permissions";
import { useViewer } from "@/lib/staff/use-viewer";
import { useLiveBoard } from "@/lib/stock/use-live-board";
import { Figures } from "./figures";
import { LiveMark } from "./live-mark";
import { MoveMenu } from "./move-menu";
import { Needs } from "./needs";

const Feed = lazyPart(() => import("./feed").then((m) => m.Feed));
const LeasedLine = lazyPart(() => import("./leased-line").then((m) => m.LeasedLine));
// as high as the table will be: what follows it does not stand in its place first
const StockBoard = lazyPart(() => import("./stock-board").then((m) => m.StockBoard), {
  meanwhile: <SkeletonRows rows={16} className="line min-h-[70dvh] rounded-md bg-surface" />,
});
const Spread = lazyPart(() => import("./spread").then((m) => m.Spread));

export function Dashboard() {
  const t = useTranslations("stock");
  const { role } = useViewer().staff;
  const status = useLiveBoard();
  return (
    <>
      <PageHeader
        title={t("title")}
        hint={<LiveMark status={status} />}
        actions={
          <>
            {howMay(role, "receive") ? (
              <Link href="/stock/reorder" className={buttonClass("plain")}>
                {t("reorder.title")}
              </Link>
            ) : null}
            <MoveMenu />
          </>
        }
      />
      <div className="flex flex-col gap-6">
        <div className="flex flex-col gap-3">
          <Figures />
          <LeasedLine />
        </div>
        <Needs />
        <StockBoard />
        {howMay(role, "read_ledger") ? (
          <div className="grid grid-cols-1 gap-6 xl:grid-cols-2">
            <Feed />
            <Spread />
          </div>
        ) : null}
      </div>
    </>
  );
}

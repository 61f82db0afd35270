// Promises the acts on a customer that this person's role may do, each behind a dialog that says what will happen.
"use client";

import { Download, Ellipsis, Gift, Merge, UserX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { lazyDialog } from "@/components/ui/lazy-dialog";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import type { Customer } from "@/lib/customers/customer";
import { howMay } from "@/lib/staff/permissions";
import { useViewer } from "@/lib/staff/use-viewer";

const AdjustDialog = lazyDialog(() => import("./adjust-dialog").then((m) => m.AdjustDialog));
const MergeDialog = lazyDialog(() => import("./merge-dialog").then((m) => m.MergeDialog));
const EraseDialog = lazyDialog(() => import("./erase-dialog").then((m) => m.EraseDialog));

export function CustomerActs({ customer }: { customer: Customer }) {
  const t = useTranslations("customers");
  const { role } = useViewer().staff;
  const [open, setOpen] = useState<"adjust" | "merge" | "erase" | null>(null);
  const close = () => setOpen(null);
  const mayErase = howMay(role, "erase_customer") !== null;
  const mayMerge = howMay(role, "merge_customers") !== null;
  return (
    <>
      {howMay(role, "adjust_account") ? (
        <Button icon={<Gift aria-hidden="true" className="size-4" />} onClick={() => setOpen("adjust")}>
          {t("adjust.title")}
        </Button>
      ) : null}
      {mayMerge || mayErase ? (
        <Menu trigger={<IconButton label={t("more")} icon={<Ellipsis className="size-5" />} look="plain" />}>
          {mayMerge ? (
            <MenuItem icon={<Merge className="size-4" />} onClick={() => setOpen("merge")}>
              {t("merge.title")}
            </MenuItem>
          ) : null}
          {mayErase ? (
            <>
              <MenuItem icon={<Download className="size-4" />} href={`/api/customers/${customer.id}/export`}>
                {t("export")}
              </MenuItem>
              <MenuSeparator />
              <MenuItem icon={<UserX className="size-4" />} isDanger onClick={() => setOpen("erase")}>
                {t("erase.title")}
              </MenuItem>
            </>
          ) : null}
        </Menu>
      ) : null}
      <AdjustDialog isOpen={open === "adjust"} onClose={close} customer={customer} />
      <MergeDialog isOpen={open === "merge"} onClose={close} customer={customer} />
      <EraseDialog isOpen={open === "erase"} onClose={close} customer={customer} />
    </>
  );
}

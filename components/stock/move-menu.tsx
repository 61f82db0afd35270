// Promises the ways goods move, one press away, and only those this person may take.
"use client";

import { ArrowLeftRight, ChevronDown, PackageMinus, PackagePlus, Scale, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { lazyDialog } from "@/components/ui/lazy-dialog";
import { Menu, MenuItem } from "@/components/ui/menu";
import { howMay } from "@/lib/staff/permissions";
import { useViewer } from "@/lib/staff/use-viewer";
import type { ProductLine } from "@/lib/stock/board";
import { actOfMove, type MoveKind, moveKinds } from "@/lib/stock/moves";

const MoveDialog = lazyDialog(() => import("./move-dialog").then((m) => m.MoveDialog));
const icons = {
  receive: PackagePlus,
  transfer: ArrowLeftRight,
  consume: PackageMinus,
  adjust: Scale,
  "write-off": Trash2,
};

export function MoveMenu({ product, inventoryId }: { product?: ProductLine; inventoryId?: string }) {
  const t = useTranslations("stock");
  const { role } = useViewer().staff;
  const [kind, setKind] = useState<MoveKind | null>(null);
  const allowed = moveKinds.filter((one) => howMay(role, actOfMove[one]) !== null);
  if (allowed.length === 0) return null;
  return (
    <>
      <Menu
        trigger={
          <Button look="primary" aria-keyshortcuts="m" onPointerEnter={MoveDialog.warm}>
            {t("move.title")}
            <ChevronDown aria-hidden="true" className="size-4" />
          </Button>
        }
      >
        {allowed.map((one) => {
          const Icon = icons[one];
          return (
            <MenuItem key={one} icon={<Icon aria-hidden="true" className="size-4" />} onClick={() => setKind(one)}>
              {t(`move.${one}`)}
            </MenuItem>
          );
        })}
      </Menu>
      <MoveDialog
        isOpen={kind !== null}
        onClose={() => setKind(null)}
        kind={kind ?? "receive"}
        product={product}
        inventoryId={inventoryId}
      />
    </>
  );
}

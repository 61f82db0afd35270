// Promises what a manager does to a product beside moving it: take it out of use and back, edit it, print its label.
"use client";

import { MoreHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { notify } from "@/components/ui/toast";
import { howMay } from "@/lib/staff/permissions";
import { useViewer } from "@/lib/staff/use-viewer";
import type { ProductPage } from "@/lib/stock/board";
import { useAct } from "@/lib/stock/use-act";

export function ProductMenu({ product }: { product: ProductPage }) {
  const t = useTranslations("stock");
  const { role } = useViewer().staff;
  const turn = useAct(() => notify.good(t(product.isActive ? "product.off" : "product.on", { name: product.name })));
  if (!howMay(role, "deactivate")) return null;
  return (
    <Menu
      trigger={<IconButton label={t("product.menu")} icon={<MoreHorizontal aria-hidden="true" className="size-5" />} />}
    >
      <MenuItem href={`/settings/catalogue/${product.id}`}>{t("product.edit")}</MenuItem>
      <MenuItem onClick={() => window.open(`/api/products/${product.id}/label`, "_blank", "noopener")}>
        {t("product.label")}
      </MenuItem>
      <MenuItem
        onClick={() =>
          turn.mutate({
            url: `/api/products/${product.id}/${product.isActive ? "deactivation" : "reactivation"}`,
            body: {},
          })
        }
        isDanger={product.isActive}
      >
        {product.isActive ? t("product.turnOff") : t("product.turnOn")}
      </MenuItem>
    </Menu>
  );
}

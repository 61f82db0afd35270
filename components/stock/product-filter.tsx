// Promises that a list is narrowed to one product by a scan or three letters, and says which one it is narrowed to.
"use client";

import { useQuery } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { stockQueries } from "@/lib/stock/stock.queries";
import { ProductPicker } from "./product-picker";

interface ProductFilterProps {
  productId: string | null;
  onProduct: (productId: string | null) => void;
}

export function ProductFilter({ productId, onProduct }: ProductFilterProps) {
  const t = useTranslations("stock");
  const [isOpen, setIsOpen] = useState(false);
  const { data: product } = useQuery({ ...stockQueries.product(productId ?? ""), enabled: productId !== null });
  const name = productId === null ? t("filter.allProducts") : (product?.name ?? "…");
  const choose = (id: string | null) => {
    setIsOpen(false);
    onProduct(id);
  };
  return (
    <>
      <Field label={t("column.product")} className="w-48 max-sm:w-[calc(50%-0.25rem)]">
        <Button
          size="sm"
          aria-haspopup="dialog"
          aria-label={`${t("column.product")}: ${name}`}
          onClick={() => setIsOpen(true)}
          className="w-full justify-between! rounded-md! max-md:h-11! max-md:text-base! border-line-strong! font-normal"
        >
          <span className="truncate">{name}</span>
          <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-muted" />
        </Button>
      </Field>
      <Dialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title={t("column.product")}
        actions={
          productId === null ? undefined : <Button onClick={() => choose(null)}>{t("filter.allProducts")}</Button>
        }
      >
        <ProductPicker onPick={(line) => choose(line.id)} />
      </Dialog>
    </>
  );
}

// Promises what is known of a product at one look: price, cost, value, supplier, codes, units, papers.
"use client";

import { Paperclip } from "lucide-react";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { Card } from "@/components/ui/card";
import { useShopFormat, useViewer } from "@/lib/staff/use-viewer";
import type { ProductPage } from "@/lib/stock/board";

export function ProductFacts({ product }: { product: ProductPage }) {
  const t = useTranslations("stock");
  const format = useShopFormat();
  const { org } = useViewer();
  const facts: [string, string | null][] = [
    [t("product.price"), format.money(product.priceMinor)],
    [t("form.cost"), product.costMinor === null ? null : format.money(product.costMinor)],
    [t("column.value"), format.money(product.valueMinor)],
    [
      t("column.reorderPoint"),
      product.reorderPoint === null ? null : format.quantity(product.reorderPoint, product.unit),
    ],
    [t("filter.category"), product.categoryName],
    [t("column.supplier"), product.supplierName],
    [t("product.barcodes"), product.barcodes.join(", ") || null],
    [
      t("product.units"),
      product.units.map((unit) => `${unit.name} = ${format.quantity(unit.factor, product.unit)}`).join(", ") || null,
    ],
  ];
  return (
    <Card title={t("product.facts")}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-sm">
        {facts.map(([name, value]) => (
          <Fragment key={name}>
            <dt className="text-muted">{name}</dt>
            <dd className="figure text-end">{value ?? "–"}</dd>
          </Fragment>
        ))}
      </dl>
      {product.documents.length > 0 ? (
        <ul className="mt-4 flex flex-col gap-1 text-sm">
          {product.documents.map((name) => (
            <li key={name}>
              <a
                href={`/api/documents/${org.id}/deliveries/${encodeURIComponent(name)}`}
                className="target inline-flex items-center gap-2 underline"
              >
                <Paperclip aria-hidden="true" className="size-4" />
                {name}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  );
}

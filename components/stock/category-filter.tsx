// Promises a list narrowed to one category, or to none.
"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { stockQueries } from "@/lib/stock/stock.queries";

const ALL = "all";

interface CategoryFilterProps {
  categoryId: string | null;
  onCategory: (categoryId: string | null) => void;
}

export function CategoryFilter({ categoryId, onCategory }: CategoryFilterProps) {
  const t = useTranslations("stock");
  const { data: places } = useQuery(stockQueries.places());
  return (
    <Field label={t("filter.category")} className="w-44 max-sm:w-[calc(50%-0.25rem)]">
      <Select
        size="sm"
        value={categoryId ?? ALL}
        onValue={(id) => onCategory(id === ALL ? null : id)}
        options={[
          { value: ALL, label: t("filter.allCategories") },
          ...(places?.categories ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </Field>
  );
}

// Promises a list narrowed to one place, or to none.
"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { stockQueries } from "@/lib/stock/stock.queries";

const ALL = "all";

interface PlaceFilterProps {
  locationId: string | null;
  onPlace: (locationId: string | null) => void;
}

export function PlaceFilter({ locationId, onPlace }: PlaceFilterProps) {
  const t = useTranslations("stock");
  const { data: places } = useQuery(stockQueries.places());
  return (
    <Field label={t("column.place")} className="w-44 max-sm:w-[calc(50%-0.25rem)]">
      <Select
        size="sm"
        value={locationId ?? ALL}
        onValue={(id) => onPlace(id === ALL ? null : id)}
        options={[
          { value: ALL, label: t("filter.allPlaces") },
          ...(places?.locations ?? []).map((place) => ({ value: place.id, label: place.name })),
        ]}
      />
    </Field>
  );
}

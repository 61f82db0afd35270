/** The table's filters live in the address, so that a link, Back and a reload show the same rows. */
"use client";

import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";

const statuses = ["low", "out", "inactive"] as const;
const filters = {
  q: parseAsString.withDefault(""),
  storeId: parseAsString,
  locationId: parseAsString,
  categoryId: parseAsString,
  status: parseAsStringLiteral(statuses),
  sort: parseAsStringLiteral(["name", "sku"] as const),
};

export function useTableFilter() {
  const [values, set] = useQueryStates(filters, { history: "replace", throttleMs: 100 });
  const filter = {
    q: values.q || undefined,
    storeId: values.storeId ?? undefined,
    locationId: values.locationId ?? undefined,
    categoryId: values.categoryId ?? undefined,
    status: values.status ?? undefined,
    sort: values.sort ?? undefined,
  };
  const isFiltered = Object.entries(filter).some(([name, value]) => name !== "sort" && value !== undefined);
  return { values, filter, isFiltered, set, reset: () => void set(null) };
}

// Promises the seal in the header: how many figures are adrift and when that was last checked, asked again each minute.
"use client";

import { queryOptions, useQuery } from "@tanstack/react-query";
import { fetchJson } from "@/lib/http/fetch-json";

export interface Seal {
  /** Rules that do not hold, counted in rows; 0 is the proof. */
  adrift: number;
  checkedAt: string;
}

interface Verification {
  ok: boolean;
  checkedAt: string;
  invariants: { id: number; ok: boolean; violations: number | readonly unknown[] }[];
}

function toSeal({ ok, checkedAt, invariants }: Verification): Seal {
  const adrift = invariants.reduce(
    (sum, { violations }) => sum + (typeof violations === "number" ? violations : violations.length),
    0,
  );
  return { adrift: ok ? 0 : Math.max(1, adrift), checkedAt };
}

export const sealQuery = queryOptions({
  queryKey: ["audit", "seal"],
  queryFn: async ({ signal }) => toSeal(await fetchJson<Verification>("/api/audit/verification", { signal })),
  refetchInterval: 60_000,
  staleTime: 30_000,
});

export function useSeal(isAllowed: boolean): Seal | null {
  const { data } = useQuery({ ...sealQuery, enabled: isAllowed });
  return data ?? null;
}

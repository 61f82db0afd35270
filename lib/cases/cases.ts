/** A case of the conflict desk as its door tells it, and the list as a screen asks for it. */
import { infiniteQueryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/http/fetch-json";

export type Settlement = "place" | "found" | "refund" | "seen";
export interface Case {
  id: string;
  kind: "shortage" | "drift" | "paid_without_stock" | "conflict" | "compensation" | "reconciliation";
  openedAt: string;
  settledAt: string | null;
  settlement: { by: Settlement } | null;
  facts: {
    number?: string;
    quantity?: string;
    flags?: ({ flag: string } & Record<string, string | number>)[];
    beyondLease?: { by: string; reason: string };
  };
  goods?: { name: string; sku: string; unit: string };
  places?: { inventoryId: string; locationName: string; available: string }[];
  /** What a refund of the short goods still gives back. */
  refund?: { amount: number };
  sale?: { number: string; soldAt: string; register: string; staff?: string; total: number };
}
interface Page {
  cases: Case[];
  nextCursor: string | null;
}

const LIVE_MS = 5_000;

export const casesQuery = (settled: "no" | "yes") =>
  infiniteQueryOptions({
    queryKey: ["cases", settled],
    queryFn: ({ pageParam, signal }) =>
      fetchJson<Page>(`/api/cases?limit=50&settled=${settled}${pageParam ? `&cursor=${pageParam}` : ""}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: LIVE_MS,
  });

/** Places that have all of what is missing. */
export const placesFor = (one: Case) =>
  (one.places ?? []).filter((place) => Number(place.available) >= Number(one.facts.quantity ?? 0));

/** What the proof's screens ask for, and under which names it is kept. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/http/fetch-json";
import type { DriftRow, LogPage, Reconciliation, Verification } from "./audit";

export interface LogFilter {
  act?: string | undefined;
  staffId?: string | undefined;
  subject?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

function address(path: string, query: object): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

export const auditQueries = {
  verification: () =>
    queryOptions({
      queryKey: ["audit", "verification"],
      queryFn: ({ signal }) => fetchJson<Verification>("/api/audit/verification", { signal }),
      refetchInterval: 30_000,
    }),
  drift: () =>
    queryOptions({
      queryKey: ["audit", "drift"],
      queryFn: ({ signal }) => fetchJson<{ rows: DriftRow[] }>("/api/audit/drift", { signal }).then(({ rows }) => rows),
      refetchInterval: 30_000,
    }),
  reconciliation: (filter: { from?: string | undefined; to?: string | undefined; storeId?: string | undefined }) =>
    queryOptions({
      queryKey: ["audit", "reconciliation", filter],
      queryFn: ({ signal }) => fetchJson<Reconciliation>(address("/api/audit/reconciliation", filter), { signal }),
      placeholderData: keepPreviousData,
    }),
  log: (filter: LogFilter) =>
    infiniteQueryOptions({
      queryKey: ["audit", "log", filter],
      queryFn: ({ pageParam, signal }) =>
        fetchJson<LogPage>(address("/api/audit/log", { ...filter, cursor: pageParam }), { signal }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last) => last.nextCursor ?? undefined,
      placeholderData: keepPreviousData,
    }),
};

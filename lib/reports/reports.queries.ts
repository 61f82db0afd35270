/** What the report screen asks for. */
import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import { fetchJson } from "@/lib/http/fetch-json";
import { type Report, type ReportName, wholeReport } from "./report";

export interface Period {
  from: string;
  to: string;
}

export const reportAddress = (name: ReportName, { from, to }: Period, part = "", more: Record<string, string> = {}) =>
  `/api/reports/${name}${part}?${new URLSearchParams({ from, to, ...more })}`;

/** The first page fills the screen and the chart. */
const pageAfter = (cursor: string | null) => ({ limit: "200", ...(cursor === null ? {} : { cursor }) });

export const reportsQueries = {
  read: (name: ReportName, period: Period) =>
    infiniteQueryOptions({
      queryKey: ["reports", name, period],
      queryFn: ({ pageParam, signal }) =>
        fetchJson<Report>(reportAddress(name, period, "", pageAfter(pageParam)), { signal }),
      initialPageParam: null as string | null,
      getNextPageParam: (last) => last.nextCursor,
      select: ({ pages }) => wholeReport(pages),
      placeholderData: keepPreviousData,
    }),
};

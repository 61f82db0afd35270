/** What the report screen asks for. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/http/fetch-json";
import type { Report, ReportName } from "./report";

export interface Period {
  from: string;
  to: string;
}

export const reportAddress = (name: ReportName, { from, to }: Period, part = "") =>
  `/api/reports/${name}${part}?${new URLSearchParams({ from, to })}`;

export const reportsQueries = {
  read: (name: ReportName, period: Period) =>
    queryOptions({
      queryKey: ["reports", name, period],
      queryFn: ({ signal }) => fetchJson<Report>(reportAddress(name, period), { signal }),
      placeholderData: keepPreviousData,
    }),
};

/** What the instruments' screen asks for, again every ten seconds. */
import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/http/fetch-json";
import type { Ops } from "./ops";

export const opsQuery = queryOptions({
  queryKey: ["ops"],
  queryFn: ({ signal }) => fetchJson<Ops>("/api/ops", { signal }),
  refetchInterval: 10_000,
});

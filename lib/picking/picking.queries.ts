/** What the picking pages ask for. Two pickers of one basket see each other's scans within a second: it is read anew that often. */
import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/http/fetch-json";
import type { PickingSession, SessionLine } from "./session";

const LIVE_MS = 800;

export const pickingQueries = {
  session: (id: string) =>
    queryOptions({
      queryKey: ["picking", "session", id],
      queryFn: ({ signal }) =>
        fetchJson<{ session: PickingSession }>(`/api/picking/sessions/${id}`, { signal }).then(
          ({ session }) => session,
        ),
      refetchInterval: ({ state }) => (["completed", "cancelled"].includes(state.data?.status ?? "") ? false : LIVE_MS),
      staleTime: 0,
    }),
  sessions: () =>
    queryOptions({
      queryKey: ["picking", "sessions"],
      queryFn: ({ signal }) =>
        fetchJson<{ sessions: SessionLine[] }>("/api/picking/sessions", { signal }).then(({ sessions }) => sessions),
      refetchInterval: 3_000,
    }),
};

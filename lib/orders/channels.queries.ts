/** What the channels' screen asks for: the channels with their ways, and the keys of programs. */
import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/http/fetch-json";
import type { Channel } from "./channel";

export interface ApiKey {
  id: string;
  name: string;
  channelId: string;
  scopes: string[];
  createdAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
}

export const channelsQueries = {
  list: () =>
    queryOptions({
      queryKey: ["channels"],
      queryFn: ({ signal }) =>
        fetchJson<{ channels: Channel[] }>("/api/channels", { signal }).then(({ channels }) => channels),
    }),
  keys: () =>
    queryOptions({
      queryKey: ["channels", "keys"],
      queryFn: ({ signal }) =>
        fetchJson<{ apiKeys: ApiKey[] }>("/api/api-keys?limit=500", { signal }).then(({ apiKeys }) => apiKeys),
    }),
};

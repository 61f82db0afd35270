/** One function over the data API: its answer, or its refusal thrown. A lock or a connection that is busy is waited for, as every client does. */
import type { Api } from "./api";
import { patiently } from "./patiently";
import { asRefused } from "./refused";

export function rpc<T>(api: Api, fn: string, args: object): Promise<T> {
  return patiently(async () => {
    const { data, error } = await api.rpc(fn as never, args as never);
    if (error) throw asRefused(error);
    return data as T;
  });
}

// Finds items by name, SKU or barcode from anywhere in the back office; at most eight, because it is a palette and not a list.
import { fetchJson } from "@/lib/http/fetch-json";

export interface FoundItem {
  id: string;
  sku: string;
  name: string;
}

export async function findItems(query: string, signal: AbortSignal): Promise<FoundItem[]> {
  const { products } = await fetchJson<{ products: FoundItem[] }>(
    `/api/catalog?limit=8&q=${encodeURIComponent(query)}`,
    {
      signal,
    },
  );
  return products.map(({ id, sku, name }) => ({ id, sku, name }));
}

/** Which products a scanned code names, asked of the shop: barcodes are its business, not the screen's. */
import { fetchJson } from "@/lib/http/fetch-json";
import { addressOf, type TablePage } from "./stock.queries";

export async function findProductIds(code: string): Promise<Set<string>> {
  try {
    const { products } = await fetchJson<TablePage>(addressOf("/api/stock/products", { q: code.trim(), limit: 5 }));
    return new Set(products.map((product) => product.id));
  } catch {
    return new Set();
  }
}

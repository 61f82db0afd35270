/** The filtered stock table as a CSV file: a line for each place and lot. */
import "server-only";
import { type Cell, csvCount, csvPages, type RowCount } from "@/lib/http/csv-pages";
import type { Call } from "@/lib/http/handle";
import type { Session } from "@/lib/staff/session";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { ProductLine } from "./board";

interface Page {
  products: ProductLine[];
  nextCursor: string | null;
}
const PAGE = 500;
const HEAD = [
  "sku",
  "name",
  "unit",
  "place",
  "lot",
  "expires",
  "on hand",
  "reserved",
  "available",
  "reorder point",
  "price (minor)",
  "cost (minor)",
  "status",
];

export async function exportStock(
  session: Session,
  filter: Record<string, unknown>,
  { request }: Call,
): Promise<Response> {
  if (request.method === "HEAD")
    return csvCount(await callRpc<RowCount>(session, "count_stock_rows", { p_request: { query: filter } }));
  return csvPages("stock", HEAD, async (cursor) => {
    const query = { ...filter, limit: PAGE, ...(cursor === null ? {} : { cursor }) };
    const page = await callRpc<Page>(session, "read_stock_products", { p_request: { query } }, 10_000);
    return { lines: page.products.flatMap(linesOf), nextCursor: page.nextCursor };
  });
}

function linesOf(product: ProductLine): Cell[][] {
  const about = [product.reorderPoint, product.priceMinor, product.costMinor, product.status];
  if (product.rows.length === 0)
    return [[product.sku, product.name, product.unit, "", "", "", "0", "0", "0", ...about]];
  return product.rows.map((row) => [
    product.sku,
    product.name,
    product.unit,
    row.locationName,
    row.lotCode,
    row.expiresOn,
    row.quantity,
    row.reserved,
    row.available,
    ...about,
  ]);
}

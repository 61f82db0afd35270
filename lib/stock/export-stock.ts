/** The filtered stock table as a CSV file: page by page as the reader takes it, and no cell that a spreadsheet would run. */
import "server-only";
import { stringify } from "csv-stringify/sync";
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

export function exportStock(session: Session, filter: Record<string, unknown>): Response {
  let cursor: string | null = null;
  let begun = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const query = { ...filter, limit: PAGE, ...(cursor === null ? {} : { cursor }) };
      const page: Page = await callRpc<Page>(session, "read_stock_products", { p_request: { query } }, 10_000);
      const lines = page.products.flatMap(linesOf);
      // The mark tells spreadsheets that this is UTF-8.
      const text = `${begun ? "" : "\uFEFF"}${stringify(begun ? lines : [HEAD, ...lines], { escape_formulas: true })}`;
      begun = true;
      controller.enqueue(new TextEncoder().encode(text));
      cursor = page.nextCursor;
      if (cursor === null) controller.close();
    },
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="stock-${new Date().toISOString().slice(0, 10)}.csv"`,
    },
  });
}

function linesOf(product: ProductLine): (string | number | null)[][] {
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

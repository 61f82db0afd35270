/**
 * The sales of a filter as one CSV, all pages; cells that a spreadsheet would run as a formula are made harmless, and what was
 * paid out stays a figure that can be added up.
 */
import "server-only";
import { stringify } from "csv-stringify/sync";
import { type Cell, harmless } from "@/lib/http/csv-pages";
import type { Session } from "@/lib/staff/session";
import { callRpc } from "@/lib/supabase/call-rpc";

interface Row {
  number: string;
  at: string;
  register: string;
  staff: string | null;
  items: number;
  total: number;
  refunded: number;
  methods: string[];
}

const PAGE = 500;
/** More than a year of a busy till; beyond it the filter should be narrower. */
const MOST_PAGES = 200;

const HEAD = ["number", "at", "register", "staff", "items", "total", "refunded", "methods"];

export async function exportSales(session: Session, query: Record<string, unknown>): Promise<Response> {
  const rows: Row[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const asked: Record<string, unknown> = { ...query, limit: PAGE, ...(cursor === null ? {} : { cursor }) };
    const answer: { sales: Row[]; nextCursor: string | null } = await callRpc(session, "read_sales", {
      p_request: { query: asked },
    });
    rows.push(...answer.sales);
    cursor = answer.nextCursor;
    if (cursor === null) break;
  }
  const csv = stringify([HEAD, ...rows.map((row) => cellsOf(row).map(harmless))]);
  return new Response(csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="sales-${rows.length}-rows.csv"`,
    },
  });
}

const cellsOf = (row: Row): Cell[] => [
  row.number,
  row.at,
  row.register,
  row.staff,
  row.items,
  row.total,
  row.refunded,
  row.methods.join(" "),
];

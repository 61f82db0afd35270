/** A filtered list as a CSV file: page by page as the reader takes it, and no cell that a spreadsheet would run. */
import "server-only";
import { stringify } from "csv-stringify/sync";

export type Cell = string | number | null;

export interface CsvPage {
  lines: Cell[][];
  nextCursor: string | null;
}

/** What a spreadsheet would run as a formula is text; «-2» is a figure and stays one, so that a column can be added up. */
export const harmless = (cell: Cell): Cell =>
  typeof cell === "string" && /^[=+\-@\t\r]/.test(cell) && !/^-\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell;

export interface RowCount {
  rows: number;
  /** Counted no further: the file may hold more. */
  isMore: boolean;
}

/** What HEAD answers: how many rows the file holds, and none of it. */
export const csvCount = ({ rows, isMore }: RowCount): Response =>
  new Response(null, {
    headers: { "Content-Type": "text/csv; charset=utf-8", "X-Row-Count": `${rows}${isMore ? "+" : ""}` },
  });

export function csvPages(name: string, head: string[], read: (cursor: string | null) => Promise<CsvPage>): Response {
  let cursor: string | null = null;
  let begun = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { lines, nextCursor } = await read(cursor);
      // The mark tells spreadsheets that this is UTF-8.
      const cells = lines.map((line) => line.map(harmless));
      const text = `${begun ? "" : "\uFEFF"}${stringify(begun ? cells : [head, ...cells])}`;
      begun = true;
      controller.enqueue(new TextEncoder().encode(text));
      cursor = nextCursor;
      if (cursor === null) controller.close();
    },
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}-${new Date().toISOString().slice(0, 10)}.csv"`,
    },
  });
}

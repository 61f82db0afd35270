/** A CSV file as rows of judged values: whatever its separator, its head's spelling or its byte-order mark; a bad line names itself. */
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { ProblemWhat } from "./imports.doors";
import { moneyIn } from "./sources/source";
import { plainHead, sourceOf } from "./sources/sources";

export interface ReadRow {
  line: number;
  problem?: string;
  what?: ProblemWhat;
  [member: string]: unknown;
}

const quantity = z
  .string()
  .regex(/^\d{1,10}([.,]\d{1,4})?$/, "is no quantity")
  .transform((text) => text.replace(",", "."));
const money = z
  .string()
  .regex(/^\d{1,10}$/, "is no whole number of minor units")
  .transform(Number);
const optional = <T extends z.ZodType>(type: T) => type.optional();
const short = (longest: number) => z.string().trim().min(1).max(longest);

const productRow = z.object({
  sku: short(64),
  name: optional(short(200)),
  unit: optional(z.string().regex(/^[a-z]{1,16}$/, "is no unit")),
  decimals: optional(
    z
      .string()
      .regex(/^[0-4]$/, "is 0 to 4")
      .transform(Number),
  ),
  priceMinor: optional(money),
  costMinor: optional(money),
  taxClass: optional(short(60)),
  category: optional(short(80)),
  supplier: optional(short(120)),
  barcode: optional(short(64)),
  reorderPoint: optional(quantity),
  reorderQuantity: optional(quantity),
});
const stockRow = z.object({
  sku: short(64),
  location: short(120),
  lot: optional(short(64)),
  expiresOn: optional(z.iso.date()),
  quantity,
});
const schemas = { products: productRow, stock: stockRow };

/** «Price (minor)», `price_minor` and `priceMinor` mean the same; so do the heads of our own export. */
const names: Record<string, string> = {
  price: "priceMinor",
  priceminor: "priceMinor",
  cost: "costMinor",
  costminor: "costMinor",
  tax: "taxClass",
  taxclass: "taxClass",
  place: "location",
  location: "location",
  onhand: "quantity",
  quantity: "quantity",
  expires: "expiresOn",
  expireson: "expiresOn",
  reorderpoint: "reorderPoint",
  reorderquantity: "reorderQuantity",
};
const headOf = (cell: string) => {
  const plain = cell.toLowerCase().replace(/[^a-z]/g, "");
  return names[plain] ?? plain;
};

export class UnreadableCsv extends Error {}

export interface ListOptions {
  /** Of the shop's currency: other systems write amounts with decimals. */
  minorDigits?: number;
  /** For lines that name no tax class. */
  taxClass?: string | undefined;
}

/** Whose list this is. */
export function listKind(text: string): "own" | "square" | "shopify" | "loyverse" {
  return sourceOf(headsOf(text))?.id ?? "own";
}

export function readCsv(kind: keyof typeof schemas, text: string, options: ListOptions = {}): ReadRow[] {
  const schema = schemas[kind];
  const source = kind === "products" ? sourceOf(headsOf(text)) : null;
  const records = parseCsv(text, source ? plainHead : headOf);
  const read = source?.reader(moneyIn(options.minorDigits ?? 2));
  return records.flatMap(({ record, raw, info }) => {
    const cells = read ? read(record) : record;
    if (cells === null) return [];
    const more: Record<string, string> =
      kind === "products" && options.taxClass && !cells["taxClass"] ? { taxClass: options.taxClass } : {};
    return judgeRow(schema, { ...cells, ...more }, info.lines - breaksIn(raw));
  });
}

/** A row is called by the line it begins on; the reader tells the one it ends on. */
const breaksIn = (raw: string) => raw.trim().split("\n").length - 1;

const firstLineOf = (text: string) => text.slice(0, text.indexOf("\n") + 1 || undefined);

function headsOf(text: string): string[] {
  try {
    const [heads] = parse(firstLineOf(text), { bom: true, delimiter: delimiterOf(text), to_line: 1, trim: true });
    return heads ?? [];
  } catch {
    return [];
  }
}

const delimiterOf = (text: string) => [";", "\t", ","].find((sign) => firstLineOf(text).includes(sign)) ?? ",";

function parseCsv(text: string, head: (cell: string) => string) {
  try {
    // one kind of line end: within quotes the reader counts the other as two
    return parse(text.replaceAll("\r\n", "\n"), {
      bom: true,
      columns: (heads: string[]) => heads.map(head),
      delimiter: delimiterOf(text),
      info: true,
      raw: true,
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
    }) as unknown as { record: Record<string, string>; raw: string; info: { lines: number } }[];
  } catch (error) {
    throw new UnreadableCsv(error instanceof Error ? error.message : "not CSV");
  }
}

function judgeRow(schema: z.ZodType, record: Record<string, string>, line: number): ReadRow {
  // A spreadsheet's guard against formulas is no part of the value.
  const given = Object.fromEntries(
    Object.entries(record)
      .filter(([, cell]) => cell !== "" && cell !== undefined)
      .map(([head, cell]) => [head, cell.replace(/^'(?=[=+\-@\t\r])/, "")]),
  );
  const result = schema.safeParse(given);
  if (result.success) return { line, ...(result.data as object) };
  const [issue] = result.error.issues;
  const member = String(issue?.path[0] ?? "");
  const said = given[member];
  const problem =
    said === undefined ? `${member} is missing` : `${member} «${said.slice(0, 40)}» ${issue?.message ?? "is wrong"}`;
  const what = {
    code: said === undefined ? ("missing" as const) : wrongOf(member),
    field: member,
    said: said?.slice(0, 40) ?? "",
  };
  return { line, problem, what, ...(given["sku"] === undefined ? {} : { sku: given["sku"].slice(0, 64) }) };
}

function wrongOf(member: string): ProblemWhat["code"] {
  if (member === "priceMinor" || member === "costMinor") return "not_amount";
  if (member === "expiresOn") return "not_date";
  return member === "quantity" || member.startsWith("reorder") ? "not_quantity" : "not_possible";
}

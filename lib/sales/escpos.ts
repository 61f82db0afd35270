"use client";
/** The receipt as bytes for an 80 mm printer: 48 characters a line, ESC/POS through the encoder library. Loaded only when asked for. */
import ReceiptPrinterEncoder from "@point-of-sale/receipt-printer-encoder";
import type { makeFormat } from "@/lib/format/use-format";
import { taxName } from "./price";
import type { Receipt } from "./receipt";

const WIDTH = 48;

export interface ReceiptWords {
  copy: string;
  total: string;
  change: string;
  method: (method: string) => string;
}

/** Name on the left, figure on the right; a name too long for the line is cut, a figure never. */
export function twoEnds(left: string, right: string, width = WIDTH): string {
  const room = Math.max(0, width - right.length - 1);
  return left.slice(0, room).padEnd(room + 1) + right;
}

export function receiptLines(receipt: Receipt, format: ReturnType<typeof makeFormat>, words: ReceiptWords): string[] {
  const money = (minor: number) => format.money(minor, { display: "none" });
  return [
    twoEnds(receipt.number, format.time(receipt.at)),
    twoEnds(receipt.register, receipt.staff ?? ""),
    "-".repeat(WIDTH),
    ...receipt.lines.flatMap((line) => [
      twoEnds(line.name, money(line.total)),
      ...(line.quantity === "1" && line.unit === "piece"
        ? []
        : [`  ${format.quantity(line.quantity, line.unit)} x ${money(line.unitPrice)}`]),
      ...(line.discount > 0 ? [`  -${money(line.discount)}`] : []),
    ]),
    "-".repeat(WIDTH),
    twoEnds(words.total, format.money(receipt.total)),
    ...receipt.payments.map((payment) =>
      twoEnds(words.method(payment.method), money(payment.tendered ?? payment.amount)),
    ),
    ...(receipt.change > 0 ? [twoEnds(words.change, money(receipt.change))] : []),
    ...receipt.taxes.map((tax) => twoEnds(taxName(tax), money(tax.tax))),
  ];
}

export function encodeReceipt(
  receipt: Receipt,
  format: ReturnType<typeof makeFormat>,
  words: ReceiptWords,
  isCopy: boolean,
): Uint8Array {
  const encoder = new ReceiptPrinterEncoder({ language: "esc-pos", columns: WIDTH });
  encoder
    .initialize()
    .codepage("auto")
    .align("center")
    .bold(true)
    .line(receipt.org.name)
    .bold(false)
    .line(receipt.store.name);
  if (isCopy) encoder.line(`*** ${words.copy} ***`);
  encoder.newline().align("left");
  for (const line of receiptLines(receipt, format, words)) encoder.line(line);
  encoder
    .newline()
    .align("center")
    .barcode(receipt.number, "code128", { height: 60, text: true })
    .newline()
    .newline()
    .cut();
  return encoder.encode();
}

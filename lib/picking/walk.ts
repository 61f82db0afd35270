/**
 * The walk as the phone shows it: what lies at one place together is one stop; the first stop that is not done is the next. Everything
 * follows from the session, so any phone of any picker resumes where it stands.
 */
import type { PackingProgress, PickingItem, PickingSession } from "./session";

export interface Stop {
  bin: string;
  locationName: string;
  items: PickingItem[];
}

export const isPicked = (item: Pick<PickingItem, "quantityNeeded" | "quantityPicked" | "shortReason">): boolean =>
  Number(item.quantityPicked) >= Number(item.quantityNeeded) || item.shortReason !== null;

export function stopsOf(items: readonly PickingItem[]): Stop[] {
  const stops: Stop[] = [];
  for (const item of items) {
    const known = stops.find((stop) => stop.bin === item.bin && stop.locationName === item.locationName);
    if (known) known.items.push(item);
    else stops.push({ bin: item.bin, locationName: item.locationName, items: [item] });
  }
  return stops;
}

export const nextStop = (stops: readonly Stop[]): Stop | undefined => stops.find((stop) => !stop.items.every(isPicked));

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

export const isBin = (stop: Stop, code: string): boolean => same(stop.bin, code);

export const hasCode = (product: { sku: string; codes?: string[] }, code: string): boolean =>
  same(product.sku, code) || (product.codes ?? []).some((known) => same(known, code));

export const isPacked = (line: Pick<PackingProgress, "quantityNeeded" | "quantityPacked">): boolean =>
  Number(line.quantityPacked) >= Number(line.quantityNeeded);

export interface Box {
  id: string;
  number: string;
  status: string;
  isOpen: boolean;
  lines: PackingProgress[];
}

export function boxesOf(session: PickingSession): Box[] {
  return session.orders.map((order) => ({
    ...order,
    lines: session.progress.filter((line) => line.orderId === order.id),
  }));
}

/** The box in hand: a full one until it is closed, else the first that wants something. */
export const nextBox = (boxes: readonly Box[]): Box | undefined => {
  const open = boxes.filter((box) => box.isOpen);
  return open.find((box) => box.lines.every(isPacked)) ?? open[0];
};

/** Of a piece one is packed a scan; of what is weighed, all that is still wanted. */
export const scanAmount = (line: Pick<PackingProgress, "unit" | "quantityNeeded" | "quantityPacked">): string =>
  line.unit === "piece" ? "1" : trim(Number(line.quantityNeeded) - Number(line.quantityPacked));

const trim = (quantity: number): string => String(Math.round(quantity * 10_000) / 10_000);

export const remaining = (item: Pick<PickingItem, "quantityNeeded" | "quantityPicked">): string =>
  trim(Number(item.quantityNeeded) - Number(item.quantityPicked));

export interface Progressed {
  lines: number;
  linesInAll: number;
  units: number;
  unitsInAll: number;
}

/** How far a walk or a box is, in lines and in units. A weighed line counts as one unit, or 500 g of tea would hide two mugs. */
export function progressOf(
  lines: readonly { unit: string; needed: string; got: string; isDone: boolean }[],
): Progressed {
  const units = ({ unit, isDone, ...line }: (typeof lines)[number], which: "needed" | "got") =>
    unit === "piece" ? Number(line[which]) : Number(which === "needed" || isDone);
  return {
    lines: lines.filter((line) => line.isDone).length,
    linesInAll: lines.length,
    units: lines.reduce((sum, line) => sum + units(line, "got"), 0),
    unitsInAll: lines.reduce((sum, line) => sum + units(line, "needed"), 0),
  };
}

export const walked = (items: readonly PickingItem[]): Progressed =>
  progressOf(
    items.map((one) => ({ ...one, needed: one.quantityNeeded, got: one.quantityPicked, isDone: isPicked(one) })),
  );

export const boxed = (lines: readonly PackingProgress[]): Progressed =>
  progressOf(
    lines.map((one) => ({ ...one, needed: one.quantityNeeded, got: one.quantityPacked, isDone: isPacked(one) })),
  );

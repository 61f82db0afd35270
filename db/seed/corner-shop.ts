/** What the demo shop sells, from corner-shop.csv: price in cents, unit, and how much lies where. Four exist to be raced for. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

export interface SeedProduct {
  sku: string;
  name: string;
  price: number;
  cost: number;
  category: string;
  tax: "standard" | "reduced";
  unit: string;
  barcode: string | null;
  favourite: number | null;
  reorder: number | null;
  stock: { floor?: string; backroom?: string; warehouse?: string };
  /** How many the shop sells on an ordinary day; none of the raced ones. */
  perDay: number;
}

export const categories = [
  { name: "Tea & coffee", colour: "#0B6B4F" },
  { name: "Crockery", colour: "#7A4B2B" },
  { name: "Bakery", colour: "#B07A1E" },
  { name: "Fruit & vegetables", colour: "#4C7A1E" },
  { name: "Chilled", colour: "#2B5F8A" },
  { name: "Larder", colour: "#6B4E8A" },
  { name: "Household", colour: "#555B66" },
];

type Line = Record<keyof Omit<SeedProduct, "stock"> | "floor" | "backroom" | "warehouse", string>;

export const products: SeedProduct[] = parse<Line>(readFileSync(new URL("./corner-shop.csv", import.meta.url)), {
  columns: true,
}).map(({ floor, backroom, warehouse, ...line }) => ({
  ...line,
  price: Number(line.price),
  cost: Number(line.cost),
  tax: line.tax as SeedProduct["tax"],
  barcode: line.barcode || null,
  favourite: numberOrNull(line.favourite),
  reorder: numberOrNull(line.reorder),
  perDay: Number(line.perDay),
  stock: Object.fromEntries(Object.entries({ floor, backroom, warehouse }).filter(([, quantity]) => quantity !== "")),
}));

function numberOrNull(text: string): number | null {
  return text === "" ? null : Number(text);
}

export const people = [
  { name: "Ada", role: "cashier", pin: "1111" },
  { name: "Ben", role: "cashier", pin: "1112" },
  { name: "Sue", role: "supervisor", pin: "2222" },
  { name: "Max", role: "manager", pin: "3333" },
  { name: "Olga", role: "owner", pin: "4444" },
  { name: "Pia", role: "picker", pin: "5555" },
  { name: "Aude", role: "auditor", pin: "6666" },
] as const;

export const customers = [
  { name: "Cora Lind", email: "cora@example.org", phone: "+49 30 555 0101" },
  { name: "Dev Patel", email: "dev@example.org", phone: "+49 30 555 0102" },
  { name: "Elsa Novak", email: "elsa@example.org", phone: "+49 30 555 0103" },
];

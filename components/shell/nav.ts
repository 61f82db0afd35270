// Promises one table of the back office's places: where each is, who sees it, and which stand under the thumb on a phone.
import { type Act, howMay, type Role } from "@/lib/staff/permissions";

export type PlaceId =
  | "till"
  | "stock"
  | "ledger"
  | "counts"
  | "conflicts"
  | "orders"
  | "picking"
  | "customers"
  | "reports"
  | "audit"
  | "ops"
  | "settings";

export interface Place {
  id: PlaceId;
  href: string;
  /** Who may do this sees the place. */
  act: Act;
  group: "shop" | "outside" | "proof";
}

export const places: readonly Place[] = [
  { id: "till", href: "/pos", act: "sell", group: "shop" },
  { id: "stock", href: "/stock", act: "read_stock", group: "shop" },
  { id: "counts", href: "/counts", act: "count", group: "shop" },
  { id: "conflicts", href: "/conflicts", act: "settle", group: "shop" },
  { id: "orders", href: "/orders", act: "reserve", group: "outside" },
  { id: "picking", href: "/picking", act: "pick", group: "outside" },
  { id: "customers", href: "/customers", act: "customer", group: "outside" },
  { id: "ledger", href: "/ledger", act: "read_ledger", group: "proof" },
  { id: "reports", href: "/reports", act: "read_reports", group: "proof" },
  { id: "audit", href: "/audit", act: "read_proofs", group: "proof" },
  { id: "ops", href: "/ops", act: "read_proofs", group: "proof" },
  { id: "settings", href: "/settings", act: "catalogue", group: "proof" },
];

export const groups = ["shop", "outside", "proof"] as const;

export function placesFor(role: Role): readonly Place[] {
  return places.filter((place) => howMay(role, place.act) !== null);
}

/** Four for the thumb, by what this role does all day; the rest is under «More». */
const thumb: Record<Role, readonly PlaceId[]> = {
  cashier: ["till", "stock", "customers"],
  picker: ["picking", "stock"],
  supervisor: ["stock", "counts", "picking", "orders"],
  manager: ["stock", "ledger", "reports", "audit"],
  owner: ["stock", "reports", "audit", "settings"],
  auditor: ["ledger", "audit", "reports", "stock"],
  integration: [],
};

export function thumbPlaces(role: Role): readonly Place[] {
  return placesFor(role)
    .filter((place) => thumb[role].includes(place.id))
    .sort((a, b) => thumb[role].indexOf(a.id) - thumb[role].indexOf(b.id));
}

export function isAt(pathname: string, href: string): boolean {
  return pathname === href || pathname.startsWith(`${href}/`);
}

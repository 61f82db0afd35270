/** The places' pictures, apart from their table: a till needs to know the places, not to draw them. */
import {
  BookOpenText,
  ClipboardCheck,
  Gauge,
  type LucideIcon,
  Package,
  PackageCheck,
  ReceiptText,
  Scale,
  Settings,
  ShieldCheck,
  ShoppingBag,
  TrendingUp,
  Users,
} from "lucide-react";
import type { PlaceId } from "./nav";

export const placeIcons: Record<PlaceId, LucideIcon> = {
  till: ReceiptText,
  stock: Package,
  counts: ClipboardCheck,
  conflicts: Scale,
  orders: ShoppingBag,
  picking: PackageCheck,
  customers: Users,
  ledger: BookOpenText,
  reports: TrendingUp,
  audit: ShieldCheck,
  ops: Gauge,
  settings: Settings,
};

/** What the settings screens ask for, and under which names it is kept. */
import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/http/fetch-json";
import type { Role } from "@/lib/staff/permissions";

export interface Settings {
  org: {
    name: string;
    currency: string;
    timeZone: string;
    adjustThreshold: string;
    countWindowSeconds: number;
    autoOpenShift: boolean;
  };
  stores: { id: string; name: string; address: string | null; receiptFooter: string | null }[];
  locations: {
    id: string;
    storeId: string;
    name: string;
    kind: LocationKind;
    isSellable: boolean;
    shortPolicy: string;
    walkOrder: number;
    isActive: boolean;
  }[];
  limits: { role: string; discountPercent: number; foundQuantity: string }[];
  taxClasses: { id: string; name: string; isIncluded: boolean; rates: { name: string; percent: number }[] }[];
  categories: {
    id: string;
    name: string;
    parentId: string | null;
    position: number;
    colour: string | null;
    isActive: boolean;
  }[];
  suppliers: {
    id: string;
    name: string;
    email: string | null;
    phone: string | null;
    address: string | null;
    leadDays: number;
    isActive: boolean;
  }[];
  usages: { id: string; kind: "job" | "order" | "recipe"; name: string; isActive: boolean }[];
}
export type LocationKind = "floor" | "backroom" | "warehouse" | "transit";

export interface ProductFormData {
  id: string;
  sku: string;
  name: string;
  unit: string;
  decimals: number;
  priceMinor: number;
  costMinor: number | null;
  taxClassId: string;
  categoryId: string | null;
  supplierId: string | null;
  supplierName: string | null;
  primaryLocationId: string | null;
  parentId: string | null;
  variantName: string | null;
  hasLots: boolean;
  favouritePosition: number | null;
  imageName: string | null;
  reorderPoint: string | null;
  reorderQuantity: string | null;
  hasHistory: boolean;
  barcodes: string[];
  units: { name: string; factor: string; barcode: string | null }[];
  parts: { productId: string; name: string; sku: string; quantity: string }[];
  parentName: string | null;
  variants: { id: string; sku: string; name: string; variantName: string | null }[];
}
export interface StaffMember {
  id: string;
  name: string;
  role: Role;
  storeId: string | null;
  isActive: boolean;
  hasPin: boolean;
  email: string | null;
}

export interface RegisterRow {
  id: string;
  name: string;
  prefix: string;
  storeId: string;
  storeName: string;
  locationId: string;
  locationName: string;
  isActive: boolean;
  devices: number;
}
export interface DeviceRow {
  id: string;
  label: string | null;
  seriesNo: number;
  registerName: string;
  createdAt: string;
  lastSeenAt: string | null;
  revokedAt: string | null;
}

export const settingsQueries = {
  registers: () =>
    queryOptions({
      queryKey: ["settings", "registers"],
      queryFn: ({ signal }) =>
        fetchJson<{ registers: RegisterRow[] }>("/api/registers?limit=500", { signal }).then(
          (answer) => answer.registers,
        ),
    }),
  devices: () =>
    queryOptions({
      queryKey: ["settings", "devices"],
      queryFn: ({ signal }) =>
        fetchJson<{ devices: DeviceRow[] }>("/api/devices?limit=200", { signal }).then((answer) => answer.devices),
    }),
  all: () =>
    queryOptions({ queryKey: ["settings"], queryFn: ({ signal }) => fetchJson<Settings>("/api/settings", { signal }) }),
  product: (id: string) =>
    queryOptions({
      queryKey: ["settings", "product", id],
      queryFn: ({ signal }) =>
        fetchJson<{ product: ProductFormData }>(`/api/products/${id}`, { signal }).then((answer) => answer.product),
      // A form that is being filled in is not overwritten by what it was.
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
    }),
  staff: () =>
    queryOptions({
      queryKey: ["settings", "staff"],
      queryFn: ({ signal }) =>
        fetchJson<{ staff: StaffMember[] }>("/api/staff?limit=500", { signal }).then((answer) => answer.staff),
    }),
};

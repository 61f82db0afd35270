/** The five ways a person moves goods by hand: where each is sent, what it needs, and when it must be signed. Pure, so it is tested alone. */
import { compareQuantity, multiplyQuantity } from "@/lib/format/quantity";
import type { Act } from "@/lib/staff/permissions";

export const moveKinds = ["receive", "transfer", "consume", "adjust", "write-off"] as const;
export type MoveKind = (typeof moveKinds)[number];

export const actOfMove: Record<MoveKind, Act> = {
  receive: "receive",
  transfer: "transfer",
  consume: "consume",
  adjust: "adjust_small",
  "write-off": "write_off",
};

/** What stands in the form; the body is made of it. */
export interface MoveDraft {
  inventoryId: string;
  locationId: string;
  toLocationId: string;
  quantity: string | null;
  /** How many selling units one of the counted is: 12 for a box of twelve. */
  pack: string;
  isTaking: boolean;
  reason: string;
  usageId: string;
  supplierId: string;
  unitCost: number | null;
  document: string;
  lotCode: string;
  expiresOn: string;
}

export const emptyDraft: MoveDraft = {
  inventoryId: "",
  locationId: "",
  toLocationId: "",
  quantity: null,
  pack: "1",
  isTaking: true,
  reason: "",
  usageId: "",
  supplierId: "",
  unitCost: null,
  document: "",
  lotCode: "",
  expiresOn: "",
};

/** Null while something is missing. */
export function bodyOf(kind: MoveKind, productId: string, draft: MoveDraft): Record<string, unknown> | null {
  const { inventoryId, quantity } = draft;
  if (quantity === null || compareQuantity(quantity, "0") <= 0) return null;
  const reason = draft.reason.trim();
  if (kind === "receive") {
    if (!inventoryId && !draft.locationId) return null;
    const at = inventoryId
      ? { inventoryId }
      : { productId, locationId: draft.locationId, lotCode: draft.lotCode.trim(), expiresOn: draft.expiresOn };
    const about = { reason, supplierId: draft.supplierId, unitCost: draft.unitCost, document: draft.document };
    return filled({ ...at, quantity: multiplyQuantity(quantity, draft.pack), ...about });
  }
  if (kind === "transfer") {
    if (!inventoryId || !draft.toLocationId) return null;
    return filled({ fromInventoryId: inventoryId, toLocationId: draft.toLocationId, quantity, reason });
  }
  if (!inventoryId || !reason) return null;
  if (kind === "adjust") return { inventoryId, delta: draft.isTaking ? `-${quantity}` : quantity, reason };
  if (kind === "consume") return filled({ inventoryId, quantity, reason, usageId: draft.usageId });
  return { inventoryId, quantity, reason };
}

export function mustSign(kind: MoveKind, quantity: string | null, threshold: string): boolean {
  if (kind === "write-off") return true;
  return kind === "adjust" && quantity !== null && compareQuantity(quantity, threshold) > 0;
}

function filled(body: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(body).filter(([, value]) => value !== "" && value !== null && value !== undefined),
  );
}

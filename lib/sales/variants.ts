/** One tile for a product and its variants: the grid shows the family, a tap shows its members. Pure, tested alone. */
import type { Good } from "./goods";

export interface Folded {
  /** Goods as tiles; of a family only its head. */
  tiles: readonly Good[];
  /** By the head's stock row: every member, the head too where it is sold itself. */
  families: ReadonlyMap<string, readonly Good[]>;
}

const none: Folded["families"] = new Map();
export const unfolded = (goods: readonly Good[]): Folded => ({ tiles: goods, families: none });

export function foldVariants(goods: readonly Good[]): Folded {
  const members = new Map<string, Good[]>();
  for (const good of goods)
    if (good.parentId !== null) members.set(good.parentId, [...(members.get(good.parentId) ?? []), good]);
  if (members.size === 0) return unfolded(goods);
  for (const good of goods) members.get(good.productId)?.unshift(good);
  const families = new Map<string, readonly Good[]>();
  const tiles = goods.filter((good) => {
    const family = members.get(good.parentId ?? good.productId);
    if (!family || family.length === 1) return true;
    if (family[0] !== good) return false;
    families.set(good.id, family);
    return true;
  });
  return { tiles, families };
}

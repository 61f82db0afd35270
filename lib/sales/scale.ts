/** A label that names a price stands for as much as that price buys, to the good's own decimals. */
import { decimal, ratio } from "@/lib/format/exact";
import type { Good } from "./goods";

export function scaleQuantity(price: number, good: Pick<Good, "price" | "decimals">): string {
  if (good.price <= 0 || good.decimals === 0) return "1";
  const steps = ratio([price, 10 ** good.decimals], [good.price]);
  return steps > 0n ? decimal(steps, good.decimals) : "1";
}

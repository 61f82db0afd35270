/** A label that names a price stands for as much as that price buys, to the good's own decimals. */
import Big from "big.js";
import type { Good } from "./goods";

export function scaleQuantity(price: number, good: Pick<Good, "price" | "decimals">): string {
  if (good.price <= 0 || good.decimals === 0) return "1";
  const quantity = new Big(price).div(good.price).round(good.decimals, Big.roundHalfUp);
  return quantity.gt(0) ? quantity.toFixed() : "1";
}

/** What is said of a cart when it is paid: the body for the door, and whose word it needs. */
import { ratio } from "@/lib/format/exact";
import { compareQuantity } from "@/lib/format/quantity";
import type { Cart } from "./cart";
import type { Price } from "./price";
import type { SaleBody } from "./till";

/** The door keeps no more of them. */
const MOST_TAKEN_OFF = 200;

/** What the door is told; a price is named only where it is not the catalogue's. */
export function toBody(cart: Cart, payments: SaleBody["payments"]): SaleBody {
  return {
    lines: cart.lines.map(
      ({ inventoryId, quantity, unitPrice, catalogPrice, discount, note, found, backorderDate }) => ({
        inventoryId,
        quantity,
        ...(unitPrice === catalogPrice ? {} : { unitPrice }),
        ...(discount ? { discount } : {}),
        ...(found ? { found } : {}),
        ...(backorderDate ? { backorderDate } : {}),
        ...(note ? { note } : {}),
      }),
    ),
    payments,
    ...(cart.returns.length > 0
      ? { returns: cart.returns.map(({ lineId, quantity, restock }) => ({ lineId, quantity, restock })) }
      : {}),
    ...(cart.customer ? { customerId: cart.customer.id } : {}),
    ...(cart.discount ? { discount: cart.discount } : {}),
    ...(cart.parkedCartId ? { parkedCartId: cart.parkedCartId } : {}),
    ...(cart.note ? { note: cart.note } : {}),
    ...(cart.takenOff?.length
      ? {
          takenOff: cart.takenOff
            .slice(-MOST_TAKEN_OFF)
            .map(({ inventoryId, quantity }) => ({ inventoryId, quantity })),
        }
      : {}),
  };
}

/** Whether this person must ask another: a discount over the limit, a price of one's own, goods that come back. */
export function needsApproval(
  cart: Cart,
  price: Price,
  till: { may: Record<string, string | undefined>; limits: { discountPercent: string; foundQuantity: string } },
): string | null {
  const { may, limits } = till;
  if (cart.returns.length > 0 && may.refund !== "own") return "refund";
  if (may.price_override !== "own" && cart.lines.some((line) => line.unitPrice !== line.catalogPrice))
    return "price_override";
  const over = price.lines.some(
    (line) => BigInt(line.discount + line.cartDiscount) > ratio([limits.discountPercent, line.gross], [100], "up"),
  );
  if (may.discount_over_limit !== "own" && over) return "discount_over_limit";
  if (
    may.discount_over_limit !== "own" &&
    cart.lines.some((line) => line.found && compareQuantity(line.found.quantity, limits.foundQuantity) > 0)
  )
    return "found";
  return null;
}

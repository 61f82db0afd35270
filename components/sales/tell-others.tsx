// Promises that the customer's screen follows the sale and that other tills hear what is held here; apart from the till's first view,
// which is there before any of them looks.
"use client";

import { useEffect } from "react";
import type { Cart } from "@/lib/sales/cart";
import type { Price } from "@/lib/sales/price";
import type { Till } from "@/lib/sales/till";
import { useCustomerDisplay } from "@/lib/sales/use-customer-display";
import { type HeldElsewhere, useHeldElsewhere } from "@/lib/sales/use-shared-carts";

interface TellOthersProps {
  till: Till;
  cart: Cart;
  price: Price;
  onHeld: (held: HeldElsewhere) => void;
}

export function TellOthers({ till, cart, price, onHeld }: TellOthersProps) {
  const held = useHeldElsewhere();
  useCustomerDisplay(till, cart, price);
  useEffect(() => onHeld(held), [held, onHeld]);
  return null;
}

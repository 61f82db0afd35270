"use client";
/**
 * The open sales of this till, kept in IndexedDB: a reload, a crash or a closed tab loses nothing. A payment is written down before it
 * is sent, and `flush` tells when it is safely there.
 */
import { useMemo } from "react";
import { create } from "zustand";
import { readBook, writeBook } from "./books";
import type { TaxClass } from "./price";
import { type Cart, isEmpty, newCart, priceOf } from "./cart";
import type { Till } from "./till";

interface Kept {
  carts: Cart[];
  activeId: string;
}

interface Carts {
  carts: Cart[];
  activeId: string;
  /** Whose carts these are: a till of another business never shows them. */
  place: string | null;
  change: (id: string, step: (cart: Cart) => Cart) => void;
  open: () => void;
  show: (id: string) => void;
  close: (id: string) => void;
  /** Takes a cart in beside the others, or in place of an empty one. */
  take: (cart: Cart) => void;
}

const first = newCart();

export const useCarts = create<Carts>()((set) => ({
  carts: [first],
  activeId: first.id,
  place: null,
  change: (id, step) => set((state) => ({ carts: state.carts.map((cart) => (cart.id === id ? step(cart) : cart)) })),
  open: () => set((state) => add(state.carts.filter(hasBegun), newCart())),
  show: (id) =>
    set((state) => ({ carts: state.carts.filter((cart) => cart.id === id || hasBegun(cart)), activeId: id })),
  close: (id) =>
    set((state) => {
      const rest = state.carts.filter((cart) => cart.id !== id);
      if (rest.length === 0) return add([], newCart());
      return { carts: rest, activeId: state.activeId === id ? (rest.at(-1)?.id ?? "") : state.activeId };
    }),
  take: (cart) =>
    set((state) =>
      add(
        state.carts.filter((one) => one.id !== state.activeId || !isEmpty(one) || one.sold !== undefined),
        cart,
      ),
    ),
}));

/** A sale nobody has begun leaves no tab behind. */
const hasBegun = (cart: Cart) => !isEmpty(cart) || cart.customer !== undefined;

const add = (carts: Cart[], cart: Cart) => ({ carts: [...carts, cart], activeId: cart.id });

let writing: Promise<boolean> = Promise.resolve(true);

function write(): Promise<boolean> {
  const { carts, activeId, place } = useCarts.getState();
  if (place === null) return Promise.resolve(true);
  writing = writing
    .then(() => writeBook("carts", place, { carts, activeId } satisfies Kept))
    .then(
      () => true,
      () => false,
    );
  return writing;
}
useCarts.subscribe((state, before) => {
  if (state.place !== null && state.place === before.place) void write();
});

/** Resolves when everything up to now is on disk; false when the disk would not take it. */
export const flush = (): Promise<boolean> => write();

/** Opens the sales of this till where they were left. */
export async function openCarts(place: string): Promise<void> {
  if (useCarts.getState().place === place) return;
  const kept = await readBook<Kept>("carts", place).catch(() => undefined);
  const carts = kept?.carts.length ? kept.carts : [newCart()];
  useCarts.setState({ carts, activeId: kept?.activeId ?? carts[0]?.id ?? "", place });
}

export function useCart(): Cart {
  return useCarts((state) => state.carts.find((cart) => cart.id === state.activeId) ?? state.carts[0] ?? first);
}
export const activeCart = (): Cart => {
  const { carts, activeId } = useCarts.getState();
  return carts.find((cart) => cart.id === activeId) ?? carts[0] ?? first;
};
export const changeCart = (step: (cart: Cart) => Cart): void => useCarts.getState().change(activeCart().id, step);

export const taxesOf = (till: Till): Map<string, TaxClass> => new Map(till.taxClasses.map((tax) => [tax.id, tax]));

export function usePrice(till: Till, cart: Cart) {
  const taxes = useMemo(() => taxesOf(till), [till]);
  return useMemo(() => priceOf(cart, taxes), [cart, taxes]);
}

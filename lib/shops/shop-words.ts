/** What a new shop can choose from, without the schema, so that a browser carries no more than the words. */
import type { Locale } from "@/lib/i18n/locales";

export const currencies = ["EUR", "USD", "GBP", "CHF", "MXN", "JPY"] as const;

/** What the places of a new store are called, in the shop's own language. */
export const placeNames: Record<Locale, { floor: string; backroom: string; transit: string }> = {
  en: { floor: "Till floor", backroom: "Backroom", transit: "In transit" },
  de: { floor: "Verkaufsraum", backroom: "Lager", transit: "Unterwegs" },
  es: { floor: "Tienda", backroom: "Trastienda", transit: "En camino" },
};

/** The checks of the set-up list, in the order a first day goes. */
export const setupSteps = ["till", "price", "stock", "sale", "receipt", "network", "people"] as const;
export type SetupStep = (typeof setupSteps)[number];

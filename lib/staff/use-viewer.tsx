// Promises that a component knows whose screen it is on, and writes money as that shop does.
"use client";

import { createContext, type ReactNode, useContext } from "react";
import { useFormat } from "@/lib/format/use-format";
import type { Person } from "./viewer";

const ViewerContext = createContext<Person | null>(null);

export function ViewerProvider({ viewer, children }: { viewer: Person; children: ReactNode }) {
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

export function useViewer(): Person {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error("useViewer stands outside a frame; put the page into OfficeFrame or TillFrame.");
  return viewer;
}

/** Formats in the shop's own currency. */
export function useShopFormat() {
  return useFormat(useViewer().org.currency);
}

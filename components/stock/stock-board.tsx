// Promises the dashboard's table with its filter in the address: fetched beside the figures, which are what is looked at first.
"use client";

import { NuqsAdapter } from "nuqs/adapters/next/app";
import { StockTable } from "./stock-table";

export function StockBoard() {
  return (
    <NuqsAdapter>
      <StockTable />
    </NuqsAdapter>
  );
}

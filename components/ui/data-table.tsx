// Promises a table of 100,000 rows that scrolls like ten: only the rows in sight exist. Arrow keys walk, Enter opens, heads sort.
"use client";

import type { ReactNode } from "react";
import { lazyPart } from "./lazy-part";
import { SkeletonRows } from "./skeleton-rows";

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** What the column sorts by; without it the head is not a button. */
  sortBy?: (row: Row) => string | number;
  isFigure?: boolean;
  /** CSS width, such as "12rem" or "30%"; columns without one share the rest. */
  width?: string;
  /** Left out below 768 px. */
  isWide?: boolean;
  /** Left out below 1280 px. */
  isWidest?: boolean;
}

export interface Sort {
  column: string;
  isDescending: boolean;
}

export interface DataTableProps<Row> {
  /** Names the table for who hears it. */
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  onOpen?: (row: Row) => void;
  sort?: Sort | null;
  /** Given, the caller sorts (on the server, in the address); else the table sorts what it has. */
  onSort?: (sort: Sort | null) => void;
  /** Shown instead of rows: an EmptyState. */
  empty?: ReactNode;
  /** Called when the last rows come into sight, so that the next page is there before it is needed. */
  onEnd?: () => void;
  /** How high the table may grow before it scrolls. */
  className?: string;
}

type Any = Record<string, unknown>;

/** `lazyPart` forgets what a row is; the cast gives it back, and DataTable below holds the two together. */
const Grid = lazyPart<DataTableProps<Any>>(
  () => import("./data-table-grid").then((module) => module.DataTableGrid<Any>),
  { isBrowserOnly: true, meanwhile: <SkeletonRows rows={8} /> },
) as unknown as <Row extends object>(props: DataTableProps<Row>) => ReactNode;

export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  if (props.rows.length === 0 && props.empty) return props.empty;
  return <Grid {...props} />;
}

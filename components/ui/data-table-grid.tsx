// The grid of a data table; fetched beside the rows it will show (see data-table.tsx).
"use client";

import {
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import {
  type CSSProperties,
  type KeyboardEvent,
  memo,
  type MouseEvent,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { cx } from "@/lib/ui/cx";
import type { Column, DataTableProps, Sort } from "./data-table";

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
const rowHeight = 36;

function toState(sort: Sort | null | undefined): SortingState {
  return sort ? [{ id: sort.column, desc: sort.isDescending }] : [];
}

export function DataTableGrid<Row extends object>(props: DataTableProps<Row>) {
  const { label, rows, columns, rowKey, onOpen, onSort, onEnd, className } = props;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(-1);
  const [ownSort, setOwnSort] = useState<Sort | null>(props.sort ?? null);
  const sort = onSort ? props.sort : ownSort;

  const table = useTable({
    features,
    data: rows as Row[],
    columns: useMemo(
      () =>
        columns.map((column) => ({
          id: column.id,
          accessorFn: (row: Row) => column.sortBy?.(row),
          enableSorting: column.sortBy !== undefined,
          sortFn: compareBy,
        })),
      [columns],
    ),
    getRowId: rowKey,
    manualSorting: onSort !== undefined,
    state: useMemo(() => ({ sorting: toState(sort) }), [sort]),
  });

  function sortBy(column: Column<Row>) {
    const isSame = sort?.column === column.id;
    const next = !isSame
      ? { column: column.id, isDescending: column.isFigure ?? false }
      : { column: column.id, isDescending: !sort.isDescending };
    if (onSort) onSort(next);
    else setOwnSort(next);
  }

  const shown = table.getRowModel().rows;
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight,
  });
  const items = virtual.getVirtualItems();
  const lastSeen = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (onEnd && lastSeen >= shown.length - 30) onEnd();
  }, [onEnd, lastSeen, shown.length]);
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 360) / rowHeight) - 2);
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: shown.length - 1,
    };
    const row = shown[active];
    if (event.key === "Enter" && row && onOpen) return onOpen(row.original);
    const to = steps[event.key];
    if (to === undefined || shown.length === 0) return;
    event.preventDefault();
    const next = Math.min(shown.length - 1, Math.max(0, to));
    setActive(next);
    virtual.scrollToIndex(next);
  }

  function onClick(event: MouseEvent) {
    const line = (event.target as HTMLElement).closest<HTMLElement>("tr[data-index]");
    if (!line || !event.currentTarget.contains(line)) return;
    const index = Number(line.dataset["index"]);
    setActive(index);
    const row = shown[index];
    if (row) onOpen?.(row.original);
  }

  return (
    <div
      ref={frame}
      className={cx("relative max-h-[70dvh] overflow-auto [&_tbody>tr:last-child_.target]:after:h-full", className)}
    >
      <table
        // A grid, because its rows are walked with the arrow keys
        role="grid"
        aria-label={label}
        aria-rowcount={shown.length + 1}
        aria-keyshortcuts={onOpen ? "Enter" : undefined}
        aria-activedescendant={
          active >= 0 && items.some((item) => item.index === active) ? `${id}-${active}` : undefined
        }
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={onClick}
        className="peer w-full min-w-full table-fixed border-separate border-spacing-0 text-sm focus-visible:-outline-offset-2"
      >
        <Head columns={columns} sort={sort ?? null} onSort={sortBy} />
        <tbody>
          {before > 0 ? <Spacer height={before} /> : null}
          {items.map((item) => {
            const row = shown[item.index];
            if (!row) return null;
            return (
              <Line
                key={row.id}
                id={id}
                index={item.index}
                row={row.original as Any}
                columns={columns as readonly Column<Any>[]}
                isActive={item.index === active}
                isOpening={onOpen !== undefined}
              />
            );
          })}
          {after > 0 ? <Spacer height={after} /> : null}
        </tbody>
      </table>
    </div>
  );
}

type Any = Record<string, unknown>;

interface LineProps {
  id: string;
  index: number;
  row: Any;
  columns: readonly Column<Any>[];
  isActive: boolean;
  isOpening: boolean;
}

/** Drawn again only when its own row changed: beside two hundred changes a second the others stand still. */
const Line = memo(function Line({ id, index, row, columns, isActive, isOpening }: LineProps) {
  return (
    <tr
      id={`${id}-${index}`}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={isActive || undefined}
      className={cx(
        "h-9",
        isOpening && "cursor-pointer hover:bg-hover",
        isActive && "bg-good-soft shadow-[inset_3px_0_0_var(--color-accent)]",
      )}
    >
      {columns.map((column) => (
        <td
          key={column.id}
          className={cx(
            "line-b h-9 truncate px-3 first:ps-5 last:pe-5",
            column.isFigure && "figure text-end",
            column.isWide && "max-md:hidden",
            column.isWidest && "max-xl:hidden",
          )}
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
});

function compareBy(
  a: { getValue: (id: string) => unknown },
  b: { getValue: (id: string) => unknown },
  id: string,
): number {
  const [x, y] = [a.getValue(id), b.getValue(id)];
  return typeof x === "number" && typeof y === "number" ? x - y : collator.compare(String(x), String(y));
}

/**
 * Holds the place of rows out of sight, so that the scroll bar tells the truth. One cell wide: a span over all columns would count those
 * that a phone leaves out, and they would take the room of the names.
 */
function Spacer({ height }: { height: number }) {
  return (
    <tr aria-hidden="true">
      <td style={{ height, padding: 0 }} />
    </tr>
  );
}

interface HeadProps<Row> {
  columns: readonly Column<Row>[];
  sort: Sort | null;
  onSort: (column: Column<Row>) => void;
}

function Head<Row>({ columns, sort, onSort }: HeadProps<Row>) {
  const t = useTranslations("ui");
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column, at) => {
          const direction = sort?.column === column.id ? (sort.isDescending ? "descending" : "ascending") : undefined;
          const Arrow = direction === "ascending" ? ArrowUp : direction === "descending" ? ArrowDown : ChevronsUpDown;
          return (
            <th
              key={column.id}
              scope="col"
              style={{ "--width": column.width ?? "auto" } as CSSProperties}
              aria-sort={column.sortBy ? (direction ?? "none") : undefined}
              className={cx(
                // on a phone the first column takes what the others leave, so that no figure is cut off
                at === 0 ? "md:w-(--width)" : "w-(--width)",
                "line-b sticky top-0 z-10 h-9 truncate bg-surface px-3 font-medium text-muted text-xs first:ps-5 last:pe-5",
                column.isFigure ? "text-end" : "text-start",
                column.isWide && "max-md:hidden",
                column.isWidest && "max-xl:hidden",
              )}
            >
              {column.sortBy ? (
                <button
                  type="button"
                  onClick={() => onSort(column)}
                  title={t("sortBy", { column: column.header })}
                  className={cx(
                    "inline-flex h-9 max-w-full items-center gap-1 hover:text-ink focus-visible:-outline-offset-2",
                    column.isFigure && "flex-row-reverse",
                    direction && "text-ink",
                  )}
                >
                  <span className="truncate">{column.header}</span>
                  <Arrow aria-hidden="true" className={cx("size-3 shrink-0", !direction && "opacity-50")} />
                </button>
              ) : (
                column.header
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

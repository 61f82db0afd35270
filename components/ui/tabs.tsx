// Promises that a page's parts lie beside each other, one shown, arrow keys between them.
"use client";

import { type KeyboardEvent, type ReactNode, useId } from "react";
import { cx } from "@/lib/ui/cx";

export interface Tab<Value extends string> {
  value: Value;
  label: ReactNode;
  /** A count after the word. */
  count?: number;
  content: ReactNode;
}

export interface TabsProps<Value extends string> {
  label: string;
  tabs: readonly Tab<Value>[];
  value: Value;
  onValue: (value: Value) => void;
}

export function Tabs<Value extends string>({ label, tabs, value, onValue }: TabsProps<Value>) {
  const id = useId();
  const at = tabs.findIndex((tab) => tab.value === value);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const forward = getComputedStyle(event.currentTarget).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = forward === "ArrowRight" ? "ArrowLeft" : "ArrowRight";
    const steps: Record<string, number> = { [forward]: at + 1, [back]: at - 1, Home: 0, End: tabs.length - 1 };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = (step + tabs.length) % tabs.length;
    const next = tabs[to];
    if (next) onValue(next.value);
    event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")[to]?.focus();
  }

  return (
    <div>
      <div
        role="tablist"
        aria-label={label}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        className="no-scrollbar line-b flex gap-1 overflow-x-auto overflow-y-hidden"
      >
        {tabs.map((tab) => {
          const isHere = tab.value === value;
          return (
            <button
              key={tab.value}
              type="button"
              role="tab"
              id={`${id}-${tab.value}`}
              aria-selected={isHere}
              aria-controls={isHere ? `${id}-panel` : undefined}
              tabIndex={isHere ? 0 : -1}
              onClick={() => onValue(tab.value)}
              className={cx(
                "flex h-11 shrink-0 items-center gap-2 whitespace-nowrap border-b-2 px-3 text-sm transition-colors focus-visible:-outline-offset-2",
                isHere ? "border-accent font-medium text-ink" : "border-transparent text-muted hover:text-ink",
              )}
            >
              {tab.label}
              {tab.count === undefined ? null : (
                <span className="figure rounded-full bg-hover px-1.5 text-muted text-xs leading-5">{tab.count}</span>
              )}
            </button>
          );
        })}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`} className="pt-5">
        {tabs[at]?.content}
      </div>
    </div>
  );
}

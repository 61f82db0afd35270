// Promises past sales of one customer: three letters, arrow keys or a tap; emptied, it stands for everyone again.
"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useDeferredValue, useId, useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { fetchJson } from "@/lib/http/fetch-json";
import { cx } from "@/lib/ui/cx";

interface Found {
  id: string;
  name: string;
  erasedAt?: string;
}

export function CustomerFilter({ value, onValue }: { value: string; onValue: (id: string) => void }) {
  const t = useTranslations("sales");
  const listId = useId();
  /** Null: nothing is being typed, so the chosen customer's name stands here. */
  const [text, setText] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const asked = useDeferredValue(text?.trim() ?? "");
  const { data: chosen } = useQuery({
    queryKey: ["customer", value, "name"],
    queryFn: () => fetchJson<{ customer: Found }>(`/api/customers/${value}`),
    enabled: value !== "",
  });
  const { data } = useQuery({
    queryKey: ["customers", asked],
    queryFn: ({ signal }) =>
      fetchJson<{ customers: Found[] }>(`/api/customers?limit=20&q=${encodeURIComponent(asked)}`, { signal }),
    enabled: asked !== "",
  });
  const found = asked === "" ? [] : (data?.customers ?? []).filter((one) => !one.erasedAt).slice(0, 8);
  const isOpen = text !== null && found.length > 0;
  function take(one: Found | undefined) {
    if (!one) return;
    setText(null);
    setAt(0);
    onValue(one.id);
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && isOpen) {
      event.preventDefault();
      setAt((before) => (before + step + found.length) % found.length);
    }
    if (event.key === "Enter") take(found[at]);
    if (event.key === "Escape") setText(null);
  }
  return (
    <div className="relative">
      <Field label={t("history.customer")}>
        <Input
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          aria-activedescendant={isOpen ? `${listId} ${at}` : undefined}
          autoComplete="off"
          placeholder={t("history.anyCustomer")}
          value={text ?? (value === "" ? "" : (chosen?.customer.name ?? ""))}
          onChange={(event) => {
            const next = event.currentTarget.value;
            setText(next);
            setAt(0);
            if (next === "" && value !== "") onValue("");
          }}
          onBlur={() => setText(null)}
          onKeyDown={onKeyDown}
        />
      </Field>
      {isOpen ? (
        <ul
          id={listId}
          role="listbox"
          aria-label={t("history.customer")}
          className="line absolute inset-x-0 z-10 mt-1 max-h-72 overflow-y-auto rounded-md bg-surface shadow-float"
        >
          {found.map((one, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the focus; its keys choose
            <li
              key={one.id}
              id={`${listId} ${index}`}
              role="option"
              aria-selected={index === at}
              // before the field loses the focus, which would close the list
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(one)}
              className={cx("flex min-h-11 cursor-pointer items-center px-3 text-sm", index === at && "bg-hover")}
            >
              {one.name}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

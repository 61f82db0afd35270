// Promises that who is signed in is always named: initials on a phone, name and role where there is room.
"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import type { Role } from "@/lib/staff/permissions";

function initials(name: string): string {
  const [first = "", ...rest] = name.split(/\s+/);
  return `${first[0] ?? ""}${rest.at(-1)?.[0] ?? ""}`.toLocaleUpperCase();
}

export function PersonFace({
  name,
  role,
  ...props
}: { name: string; role: Role } & Omit<ComponentProps<"button">, "role">) {
  const t = useTranslations("shell");
  return (
    <button
      type="button"
      aria-haspopup="menu"
      {...props}
      className="flex h-11 shrink-0 items-center gap-2.5 rounded-md px-1.5 text-start transition-colors hover:bg-hover sm:px-2"
    >
      <span
        aria-hidden="true"
        className="grid size-8 shrink-0 place-items-center rounded-full bg-good-soft font-semibold text-good text-xs glare:line"
      >
        {initials(name)}
      </span>
      <span aria-hidden="true" className="hidden min-w-0 leading-tight lg:block">
        <span className="block max-w-40 truncate font-medium text-sm">{name}</span>
        <span className="block text-muted text-xs">{t(`role.${role}`)}</span>
      </span>
      <span className="sr-only">{t("person", { name })}</span>
    </button>
  );
}

// Promises the shop's shelves down the side, favourites first, in the same place every day.
"use client";

import { LayoutGrid, Star } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Till } from "@/lib/sales/till";
import { cx } from "@/lib/ui/cx";

export const FAVOURITES = "favourites";

interface RailProps {
  categories: Till["categories"];
  value: string | null;
  hasFavourites: boolean;
  onValue: (value: string | null) => void;
}

export function CategoryRail({ categories, value, hasFavourites, onValue }: RailProps) {
  const t = useTranslations("sales");
  const open = categories.find((one) => one.id === value);
  const top = open?.parentId ?? open?.id;
  return (
    <nav
      aria-label={t("categories")}
      className="line-e no-scrollbar flex min-h-0 shrink-0 gap-1 overflow-auto p-2 max-lg:border-e-0 max-lg:pb-0 lg:flex-col"
    >
      {hasFavourites ? (
        <Item
          isOn={value === FAVOURITES}
          onPress={() => onValue(FAVOURITES)}
          icon={<Star aria-hidden="true" className="size-4 shrink-0" />}
        >
          {t("favourites")}
        </Item>
      ) : null}
      <Item
        isOn={value === null || (value === FAVOURITES && !hasFavourites)}
        onPress={() => onValue(null)}
        icon={<LayoutGrid aria-hidden="true" className="size-4 shrink-0" />}
      >
        {t("everything")}
      </Item>
      {categories
        .filter((one) => one.parentId === null || one.parentId === top)
        .map((one) => (
          <Item
            key={one.id}
            isOn={value === one.id}
            isInside={one.parentId !== null}
            onPress={() => onValue(one.id)}
            icon={<Dot colour={one.colour} />}
          >
            {one.name}
          </Item>
        ))}
    </nav>
  );
}

function Item({
  isOn,
  isInside = false,
  onPress,
  icon,
  children,
}: {
  isOn: boolean;
  isInside?: boolean;
  onPress: () => void;
  icon: ReactNode;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={onPress}
      className={cx(
        "flex min-h-12 shrink-0 items-center gap-2.5 rounded-md px-3 text-start text-sm leading-5 transition-colors",
        isInside && "lg:ms-3",
        isOn ? "bg-ink font-medium text-paper" : "text-ink hover:bg-hover",
      )}
    >
      {icon}
      <span className="min-w-0 break-words max-lg:whitespace-nowrap">{children}</span>
    </button>
  );
}

function Dot({ colour }: { colour: string | null }) {
  return (
    <span
      aria-hidden="true"
      className="size-2.5 shrink-0 rounded-full bg-line-strong"
      style={colour ? { backgroundColor: colour } : undefined}
    />
  );
}

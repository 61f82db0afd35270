// Promises the way around the back office: words on a desk, icons with their names on a tablet, never on a phone.
"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Role } from "@/lib/staff/permissions";
import { cx } from "@/lib/ui/cx";
import { Link } from "@/components/ui/link";
import { groups, isAt, type Place, placesFor } from "./nav";
import { placeIcons } from "./nav-icons";

export function SideNav({ role }: { role: Role }) {
  const t = useTranslations("shell");
  const pathname = usePathname();
  const mine = placesFor(role);
  return (
    <nav aria-label={t("places")} className="flex min-h-0 flex-1 flex-col gap-5 overflow-y-auto px-2 py-3 lg:px-3">
      {groups.map((group) => {
        const here = mine.filter((place) => place.group === group);
        if (here.length === 0) return null;
        return (
          <ul key={group} className="flex flex-col gap-0.5">
            {here.map((place) => (
              <li key={place.id}>
                <PlaceLink place={place} isHere={isAt(pathname, place.href)} label={t(`place.${place.id}`)} />
              </li>
            ))}
          </ul>
        );
      })}
    </nav>
  );
}

function PlaceLink({ place, isHere, label }: { place: Place; isHere: boolean; label: string }) {
  const Icon = placeIcons[place.id];
  return (
    <Link
      href={place.href}
      aria-current={isHere ? "page" : undefined}
      className={cx(
        "flex min-h-11 flex-col items-center justify-center gap-1 rounded-sm px-1 py-2 text-[0.6875rem] leading-tight transition-colors lg:min-h-10 lg:flex-row lg:justify-start lg:gap-3 lg:px-3 lg:py-0 lg:text-sm",
        isHere
          ? "bg-hover font-medium text-ink glare:bg-ink glare:text-paper"
          : "text-muted hover:bg-hover hover:text-ink",
      )}
    >
      <Icon aria-hidden="true" className={cx("size-[1.125rem] shrink-0", isHere && "text-accent glare:text-paper")} />
      <span className="max-w-full truncate">{label}</span>
    </Link>
  );
}

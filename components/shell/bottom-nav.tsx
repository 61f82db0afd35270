// Promises that on a phone the day's places lie under the thumb, and everything else is one press away.
"use client";

import { Menu as MenuIcon } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { lazyDialog } from "@/components/ui/lazy-dialog";
import type { Role } from "@/lib/staff/permissions";
import { cx } from "@/lib/ui/cx";
import { Link } from "@/components/ui/link";
import type { MorePlacesProps } from "./more-places";
import { isAt, placesFor, thumbPlaces } from "./nav";
import { placeIcons } from "./nav-icons";

const MorePlaces = lazyDialog<MorePlacesProps>(() => import("./more-places").then((module) => module.MorePlaces));

const itemClass =
  "flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-1 text-center text-[0.6875rem] leading-none tracking-tight";

export function BottomNav({ role }: { role: Role }) {
  const t = useTranslations("shell");
  const pathname = usePathname();
  const [isOpen, setIsOpen] = useState(false);
  const thumb = thumbPlaces(role);
  const rest = placesFor(role).filter((place) => !thumb.includes(place));
  const isInRest = rest.some((place) => isAt(pathname, place.href));
  return (
    <nav
      aria-label={t("places")}
      className="line-t fixed inset-x-0 bottom-0 z-30 flex bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {thumb.map((place) => {
        const Icon = placeIcons[place.id];
        const isHere = isAt(pathname, place.href);
        return (
          <Link
            key={place.id}
            href={place.href}
            aria-current={isHere ? "page" : undefined}
            className={cx(itemClass, isHere ? "font-medium text-accent" : "text-muted")}
          >
            <Icon aria-hidden="true" className="size-5" />
            <span className="line-clamp-2 max-w-full px-1">{t(`place.${place.id}`)}</span>
          </Link>
        );
      })}
      {rest.length > 0 ? (
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={() => setIsOpen(true)}
          onPointerEnter={MorePlaces.warm}
          className={cx(itemClass, isInRest ? "font-medium text-accent" : "text-muted")}
        >
          <MenuIcon aria-hidden="true" className="size-5" />
          {t("more")}
        </button>
      ) : null}
      <MorePlaces isOpen={isOpen} onClose={() => setIsOpen(false)} places={rest.map((place) => place.id)} />
    </nav>
  );
}

// The places that do not fit under the thumb, in a drawer.
"use client";

import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { Drawer } from "@/components/ui/drawer";
import type { OpenProps } from "@/components/ui/lazy-dialog";
import { type PlaceId, places as allPlaces } from "./nav";
import { placeIcons } from "./nav-icons";

export interface MorePlacesProps extends OpenProps {
  places: readonly PlaceId[];
}

export function MorePlaces({ isOpen, onClose, places }: MorePlacesProps) {
  const t = useTranslations("shell");
  return (
    <Drawer isOpen={isOpen} onClose={onClose} title={t("more")}>
      <ul className="grid grid-cols-3 gap-2">
        {allPlaces
          .filter((place) => places.includes(place.id))
          .map((place) => {
            const Icon = placeIcons[place.id];
            return (
              <li key={place.id}>
                <Link
                  href={place.href}
                  onClick={onClose}
                  className="line flex h-20 flex-col items-center justify-center gap-2 rounded-md text-sm hover:bg-hover"
                >
                  <Icon aria-hidden="true" className="size-5 text-muted" />
                  {t(`place.${place.id}`)}
                </Link>
              </li>
            );
          })}
      </ul>
    </Drawer>
  );
}

// Promises that switching person, leaving, theme and language are two presses away on every screen.
"use client";

import { type ComponentType, lazy, Suspense, useState } from "react";
import { untilHere } from "@/components/ui/until-here";
import { useViewer } from "@/lib/staff/use-viewer";
import { PersonFace } from "./person-face";

export interface PersonMenuProps {
  /** Asked before signing out; a till with unsent sales says why not. */
  mayLeave?: () => string | null;
  onKeys?: () => void;
}

const load = () => import("./person-menu-list");
const List = lazy(async () => ({
  default: (await untilHere(load)).PersonMenuList as ComponentType<PersonMenuProps & { isOpenAtFirst: boolean }>,
}));

export function PersonMenu(props: PersonMenuProps) {
  const { staff } = useViewer();
  const [isAsked, setIsAsked] = useState(false);
  const warm = () => void load();
  const face = (
    <PersonFace
      name={staff.name}
      role={staff.role}
      onPointerEnter={warm}
      onFocus={warm}
      onClick={() => setIsAsked(true)}
    />
  );
  if (!isAsked) return face;
  return (
    <Suspense fallback={face}>
      <List {...props} isOpenAtFirst />
    </Suspense>
  );
}

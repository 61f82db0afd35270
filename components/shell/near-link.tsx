// Promises that a place is fetched when a pointer or the focus comes near it, not all eleven of them with every page.
"use client";

import Link from "next/link";
import { type ComponentProps, useState } from "react";

export function NearLink(props: ComponentProps<typeof Link>) {
  const [isNear, setIsNear] = useState(false);
  const come = () => setIsNear(true);
  return <Link {...props} prefetch={isNear ? null : false} onPointerEnter={come} onFocus={come} onTouchStart={come} />;
}

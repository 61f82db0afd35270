// Promises a way to another page: fetched when a pointer, a finger or the focus comes near it, opened without a reload, and a plain link
// for a new tab, another window, or a browser whose scripts have not come yet. next/link would bring every page four kilobytes more.
"use client";

import { useRouter } from "next/navigation";
import type { ComponentProps, FocusEvent, MouseEvent, PointerEvent } from "react";

export interface LinkProps extends Omit<ComponentProps<"a">, "href"> {
  href: string;
}

/** A press that asks for another tab or window, or for the file, is the browser's. */
function isForBrowser(event: MouseEvent<HTMLAnchorElement>): boolean {
  const { target, origin } = event.currentTarget;
  const hasModifier = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
  return hasModifier || (target !== "" && target !== "_self") || origin !== globalThis.location.origin;
}

export function Link({ href, children, onClick, onPointerEnter, onFocus, ...rest }: LinkProps) {
  const router = useRouter();
  const fetchAhead = () => router.prefetch(href);
  return (
    <a
      {...rest}
      href={href}
      onPointerEnter={(event: PointerEvent<HTMLAnchorElement>) => {
        onPointerEnter?.(event);
        fetchAhead();
      }}
      onFocus={(event: FocusEvent<HTMLAnchorElement>) => {
        onFocus?.(event);
        fetchAhead();
      }}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || isForBrowser(event)) return;
        event.preventDefault();
        router.push(href);
      }}
    >
      {children}
    </a>
  );
}

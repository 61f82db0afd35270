/**
 * Holds a list still while somebody reads it: points at it, stands in it, or has scrolled. What comes meanwhile waits until it is asked
 * for; what this person did just now does not wait, for it is looked for.
 */
"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type FocusEvent, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { holdStill } from "./hold-still";

interface Read<L> {
  lines: readonly L[] | undefined;
  /** When they were read. */
  readAt: number;
  /** Which list it is; another one is read from its top. */
  of?: string;
}

export function useStill<L extends { id: string }>({ lines, readAt, of = "" }: Read<L>) {
  const client = useQueryClient();
  const frame = useRef<HTMLDivElement>(null);
  const lastRead = useRef(readAt);
  const [isRead, setIsRead] = useState(false);
  const [held, setHeld] = useState<{ of: string; lines: readonly L[] } | null>(null);
  const [passing, setPassing] = useState<number | null>(null);

  useEffect(() => {
    lastRead.current = readAt;
  }, [readAt]);
  useEffect(
    () =>
      client.getMutationCache().subscribe((event) => {
        if (event.type === "updated" && event.action.type === "success") setPassing(lastRead.current);
      }),
    [client],
  );
  useEffect(() => {
    const look = () => setIsRead(isBeingRead(frame.current));
    // scrolling is told by what scrolls, which may be the page, a dialog or the list itself
    document.addEventListener("scroll", look, { capture: true, passive: true });
    return () => document.removeEventListener("scroll", look, { capture: true });
  }, []);

  // an empty list has nothing to hold, and would never learn that its rows were left
  const isHeld = isRead && readAt !== passing && lines !== undefined && lines.length > 0;
  const still = isHeld && held?.of === of ? holdStill(held.lines, lines) : null;
  if (isHeld && held?.of !== of) setHeld({ of, lines });
  else if (!isHeld && held) setHeld(null);
  else if (held && still && still.shown.length > held.lines.length) setHeld({ of, lines: still.shown });

  return {
    shown: still?.shown ?? lines,
    waiting: still?.waiting ?? 0,
    isMore: still?.isMore ?? false,
    showNew: () => {
      if (!lines) return;
      flushSync(() => setHeld({ of, lines }));
      frame.current?.querySelector("li")?.scrollIntoView({ block: "nearest" });
      frame.current?.focus({ preventScroll: true });
    },
    reading: {
      ref: frame,
      onMouseEnter: () => setIsRead(true),
      onMouseLeave: () => setIsRead(isBeingRead(frame.current)),
      onFocus: () => setIsRead(true),
      onBlur: (event: FocusEvent<HTMLDivElement>) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setIsRead(isBeingRead(frame.current));
      },
    },
  };
}

function isBeingRead(frame: HTMLElement | null): boolean {
  if (!frame) return false;
  if (frame.matches(":hover, :focus-within")) return true;
  const { top, bottom } = frame.getBoundingClientRect();
  return scrollerOf(frame).scrollTop > 0 && top < globalThis.innerHeight && bottom > 0;
}

function scrollerOf(frame: HTMLElement): Element {
  for (let element: HTMLElement | null = frame; element; element = element.parentElement)
    if (element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY))
      return element;
  return document.scrollingElement ?? document.documentElement;
}

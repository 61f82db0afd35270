// Promises that a list from this till's own disk says how old it is, and what that means for who uses it.
"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import type { makeFormat } from "@/lib/format/use-format";

interface KeptNoteProps {
  of: "customers" | "parked";
  /** When it was read; null when nothing is kept. */
  at: number | null;
  format: ReturnType<typeof makeFormat>;
}

export function KeptNote({ of, at, format }: KeptNoteProps) {
  const o = useTranslations("offline");
  return (
    <Banner meaning="low">
      {at === null ? o("kept.nothing") : o(`kept.${of}`, { time: format.time(new Date(at), "moment") })}
    </Banner>
  );
}

/** Why a picker asked for a count, in the words the picker chose from. */
"use client";

import { useTranslations } from "next-intl";
import { shortReasons } from "@/lib/picking/words";

export function useAskedWhy(): (reason: string) => string {
  const t = useTranslations("counts");
  return (reason) => {
    const known = shortReasons.find((one) => one === reason);
    return known ? t(`why.${known}`) : reason;
  };
}

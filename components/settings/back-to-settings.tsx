// Promises the way back to all settings, above the title of one of them.
"use client";

import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";

export function BackToSettings() {
  const t = useTranslations("settings");
  return (
    <Link href="/settings" className="target underline">
      {t("title")}
    </Link>
  );
}

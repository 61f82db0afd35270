// Promises one press to paper.
"use client";

import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

export function PrintButton() {
  const t = useTranslations("orders");
  return (
    <Button
      look="primary"
      size="lg"
      aria-keyshortcuts="p"
      icon={<Printer aria-hidden="true" className="size-5" />}
      onClick={() => window.print()}
    >
      {t("print")}
    </Button>
  );
}

// Promises the rows that break a rule, each with what it breaks and the figures that show it; long lists open on a press.
"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Invariant } from "@/lib/audit/audit";

const FEW = 5;

export function Violations({ violations }: { violations: Invariant["violations"] }) {
  const t = useTranslations("audit");
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? violations : violations.slice(0, FEW);
  return (
    <div className="mt-2 ms-8">
      <ul className="flex flex-col gap-1.5 text-sm">
        {shown.map((violation, at) => (
          <li key={`${violation.rule} ${violation.ref ?? violation.inventory_id ?? ""} ${at}`}>
            <p className="text-out">{violation.rule}</p>
            <p className="break-all font-mono text-muted text-xs">
              {violation.ref ?? violation.inventory_id} {sayFacts(violation.facts)}
            </p>
          </li>
        ))}
      </ul>
      {violations.length > FEW ? (
        <Button look="quiet" size="sm" onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t("rules.fewer") : t("rules.all", { count: violations.length })}
        </Button>
      ) : null}
    </div>
  );
}

function sayFacts(facts: Record<string, unknown> | null | undefined): string {
  return Object.entries(facts ?? {})
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name} ${JSON.stringify(value).replace(/^"|"$/g, "")}`)
    .join(" · ");
}

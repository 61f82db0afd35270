// Promises one of the lists that forms choose from: each line is changed where it stands, and what is out of use says so.
"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

interface ListLine {
  id: string;
  name: string;
  isActive: boolean;
}

interface ListCardProps<Line extends ListLine> {
  title: string;
  lines: readonly Line[];
  /** What stands beside the name. */
  more?: (line: Line) => string | null;
  onChange: (line: Line) => void;
  children: ReactNode;
}

export function ListCard<Line extends ListLine>({ title, lines, more, onChange, children }: ListCardProps<Line>) {
  const t = useTranslations("settings");
  return (
    <Card title={title} isFlush>
      <ul aria-label={title} className="max-h-80 overflow-y-auto px-5 pb-3 text-sm">
        {lines.length === 0 ? <li className="text-muted">{t("nothingYet")}</li> : null}
        {lines.map((line) => (
          <li key={line.id} className="line-b flex items-center gap-3 py-1 last:border-b-0">
            <span className="min-w-0 flex-1 break-words">
              {line.name} {line.isActive ? null : <Badge>{t("off")}</Badge>}
              {more?.(line) ? <span className="block text-muted text-xs">{more(line)}</span> : null}
            </span>
            <Button
              size="sm"
              look="quiet"
              aria-label={t("changeOf", { name: line.name })}
              onClick={() => onChange(line)}
            >
              {t("people.change")}
            </Button>
          </li>
        ))}
      </ul>
      {children}
    </Card>
  );
}

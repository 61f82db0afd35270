// Promises each line of a tried list in the reader's language: what is wrong with it, or what it would change, with amounts as money.
"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Table, TableFrame, Td, Th, Tr } from "@/components/ui/table";
import type { ImportAnswer, ImportProblem } from "@/lib/imports/imports.doors";
import { useShopFormat } from "@/lib/staff/use-viewer";

function useFieldName() {
  const t = useTranslations("settings");
  return (field = "") =>
    t.has(`import.field.${field}` as "import.field.sku") ? t(`import.field.${field}` as "import.field.sku") : field;
}

function useSayProblem() {
  const t = useTranslations("settings");
  const nameOf = useFieldName();
  return ({ problem, what }: ImportProblem): string =>
    what
      ? t(`import.wrong.${what.code}`, { field: nameOf(what.field), said: what.said ?? "", times: what.times ?? 0 })
      : problem;
}

function useSayChange() {
  const format = useShopFormat();
  const nameOf = useFieldName();
  return (field: string, [before, after]: readonly (string | null)[]): string => {
    const say = (value: string | null | undefined) => {
      if (value === null || value === undefined) return "–";
      if (field.endsWith("Minor")) return format.money(Number(value));
      return field === "reorderPoint" ? format.quantity(value) : value;
    };
    return `${nameOf(field)}: ${say(before)} → ${say(after)}`;
  };
}

export function Problems({ problems }: { problems: ImportProblem[] }) {
  const t = useTranslations("settings");
  const say = useSayProblem();
  return (
    <Card title={t("import.problems", { count: problems.length })} isFlush>
      <TableFrame label={t("import.problems", { count: problems.length })} className="max-h-120">
        <Table>
          <thead>
            <tr>
              <Th isFigure>{t("import.line")}</Th>
              <Th>{t("product.sku")}</Th>
              <Th>{t("import.problem")}</Th>
            </tr>
          </thead>
          <tbody>
            {problems.map((one) => (
              <Tr key={`${one.line} ${one.problem}`}>
                <Td isFigure>{one.line}</Td>
                <Td>{one.key ?? "–"}</Td>
                <Td className="text-out">{say(one)}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </Card>
  );
}

export function Differences({ answer }: { answer: ImportAnswer }) {
  const t = useTranslations("settings");
  const format = useShopFormat();
  const say = useSayChange();
  const title = answer.counts
    ? t("import.counts", answer.counts)
    : t("import.lines", { count: answer.lines?.length ?? 0 });
  return (
    <Card title={title} isFlush>
      <TableFrame label={title} className="max-h-120">
        <Table>
          <thead>
            <tr>
              <Th isFigure>{t("import.line")}</Th>
              <Th>{t("product.sku")}</Th>
              <Th>{t("import.change")}</Th>
            </tr>
          </thead>
          <tbody>
            {(answer.lines ?? []).map((line) => (
              <Tr key={line.line}>
                <Td isFigure>{line.line}</Td>
                <Td>{line.key}</Td>
                <Td>
                  {line.outcome ? (
                    <Badge meaning={line.outcome === "new" ? "good" : line.outcome === "changed" ? "info" : "plain"}>
                      {t(`import.${line.outcome}`)}
                    </Badge>
                  ) : null}{" "}
                  {line.location
                    ? `${line.location}: ${format.quantity(line.before ?? "0")} → ${format.quantity(line.after ?? "0")}`
                    : null}
                  {Object.entries(line.changes ?? {})
                    .map(([name, values]) => say(name, values))
                    .join(", ")}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </Card>
  );
}

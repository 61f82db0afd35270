// Promises an order as its supplier reads it, on A4: who orders, from whom, where it goes and by when, each line at its cost, and their sum.
import { useTranslations } from "next-intl";
import { Paper } from "@/components/ui/paper";
import { useFormat } from "@/lib/format/use-format";
import type { PurchasePaper } from "@/lib/purchasing/read-purchase-paper";
import { cx } from "@/lib/ui/cx";

const cell = "border-black/25 border-b py-[1.5mm] ps-[3mm] align-baseline first:ps-0";
const figure = cx(cell, "figure text-end sm:whitespace-nowrap print:whitespace-nowrap");

export function OrderPaper({ paper, currency }: { paper: PurchasePaper; currency: string }) {
  const t = useTranslations("settings.buying");
  const format = useFormat(currency);
  const { shop, supplier } = paper;
  const facts = [
    [t("paper.date"), format.time(paper.orderedAt ?? paper.createdAt, "date")],
    [t("paper.expected"), paper.expectedOn ? format.time(paper.expectedOn, "date") : "–"],
    [t("paper.by"), paper.orderedBy ?? "–"],
  ];
  return (
    <Paper kind="sheet">
      <header className="flex flex-wrap items-start justify-between gap-[6mm]">
        <Who name={shop.name} lines={[shop.name === shop.store ? null : shop.store, shop.address]} />
        <div className="text-end max-sm:text-start print:text-end">
          <p className="text-[9pt]">{t("paper.title")}</p>
          <p className="figure font-bold text-[16pt] leading-tight">{paper.number}</p>
          {paper.status === "draft" || paper.status === "cancelled" ? (
            <p className="mt-[1mm] inline-block border-2 border-black px-[2mm] font-bold">
              {t(`state.${paper.status}`)}
            </p>
          ) : null}
        </div>
      </header>
      <div className="mt-[10mm] grid grid-cols-2 gap-[6mm] max-sm:grid-cols-1 print:grid-cols-2">
        <section>
          <h2 className="text-[9pt]">{t("paper.to")}</h2>
          <Who name={supplier.name} lines={[supplier.address, supplier.email, supplier.phone]} />
        </section>
        <section>
          <h2 className="text-[9pt]">{t("paper.deliverTo")}</h2>
          <Who name={`${shop.store} · ${shop.place}`} lines={[shop.address]} />
        </section>
      </div>
      <dl className="mt-[8mm] flex flex-wrap gap-x-[12mm] gap-y-[2mm]">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="text-[9pt]">{name}</dt>
            <dd className="figure font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      <table className="mt-[8mm] w-full">
        <thead>
          <tr className="text-[9pt]">
            <th scope="col" className={cx(cell, "text-start font-normal")}>
              {t("paper.sku")}
            </th>
            <th scope="col" className={cx(cell, "text-start font-normal")}>
              {t("paper.item")}
            </th>
            <th scope="col" className={cx(figure, "font-normal")}>
              {t("paper.quantity")}
            </th>
            <th scope="col" className={cx(figure, "font-normal")}>
              {t("paper.cost")}
            </th>
            <th scope="col" className={cx(figure, "font-normal")}>
              {t("paper.total")}
            </th>
          </tr>
        </thead>
        <tbody>
          {paper.lines.map((line) => (
            <tr key={line.id}>
              <td className={cx(cell, "wrap-anywhere font-mono text-[9pt]")}>{line.sku}</td>
              <td className={cell}>{line.name}</td>
              <td className={figure}>{format.quantity(line.quantity, line.unit)}</td>
              <td className={figure}>{line.unitCost === null ? "–" : format.money(line.unitCost)}</td>
              <td className={figure}>{line.totalMinor === null ? "–" : format.money(line.totalMinor)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-[3mm] flex justify-end gap-[6mm] font-bold text-[12pt]">
        <span>{t("paper.sum")}</span>
        <span className="figure">{format.money(paper.totalMinor)}</span>
      </p>
      {paper.isPriced ? null : <p className="text-end text-[9pt]">{t("paper.open")}</p>}
      {paper.note ? <p className="mt-[8mm] whitespace-pre-line">{paper.note}</p> : null}
    </Paper>
  );
}

function Who({ name, lines }: { name: string; lines: readonly (string | null)[] }) {
  return (
    <address className="min-w-0 not-italic">
      <p className="font-semibold text-[11pt]">{name}</p>
      {lines.map((line) =>
        line === null ? null : (
          <p key={line} className="whitespace-pre-line break-words">
            {line}
          </p>
        ),
      )}
    </address>
  );
}

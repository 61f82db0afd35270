// Promises the packing slip and the label on one sheet: the number large and as a barcode, the lines with aligned figures, nothing else.
import { useTranslations } from "next-intl";
import { useFormat } from "@/lib/format/use-format";
import type { Slip } from "@/lib/orders/read-slip";

export function SlipPaper({ slip, barcode }: { slip: Slip; barcode: string }) {
  const t = useTranslations("orders");
  const format = useFormat();
  return (
    <article className="line mx-auto max-w-xl rounded-md bg-surface p-6 print:max-w-none print:border-0 print:p-0">
      <section aria-label={t("label")} className="line-b mb-6 flex flex-wrap items-start justify-between gap-6 pb-6">
        <div className="min-w-0">
          <p className="text-muted text-sm">{slip.org}</p>
          <p className="mt-3 text-muted text-sm">{t("shipTo")}</p>
          {slip.name ? <p className="font-semibold text-lg">{slip.name}</p> : null}
          <p className="whitespace-pre-line text-lg">{slip.address ?? (slip.name ? null : t("noAddress"))}</p>
        </div>
        <div className="text-end">
          {/* oxlint-disable-next-line nextjs/no-img-element -- a picture made for this sheet, not fetched */}
          <img src={barcode} alt={slip.number} className="h-14 w-48 bg-[#fff] p-1" />
          <p className="figure mt-1 font-bold text-lg">{slip.number}</p>
          <p className="text-muted text-sm">{slip.shippingMethod}</p>
        </div>
      </section>
      <h2 className="mb-3 font-semibold text-lg">{t("slipTitle")}</h2>
      <p className="figure mb-4 text-muted text-sm">
        {[slip.number, slip.externalId, format.time(slip.createdAt)].filter(Boolean).join(" · ")}
      </p>
      <table className="w-full text-sm">
        <thead>
          <tr className="text-muted text-xs">
            <th scope="col" className="line-b py-2 text-start font-medium">
              {t("item")}
            </th>
            <th scope="col" className="line-b py-2 text-end font-medium">
              {t("ordered")}
            </th>
          </tr>
        </thead>
        <tbody>
          {slip.lines.map((line) => (
            <tr key={line.sku}>
              <td className="line-b py-2">
                {line.name} <span className="figure text-muted">{line.sku}</span>
                {line.short === "0" ? null : (
                  <span className="block text-low">
                    {t("short", { quantity: format.quantity(line.short, line.unit) })}
                  </span>
                )}
              </td>
              <td className="line-b figure py-2 text-end font-mono">{format.quantity(line.quantity, line.unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-6 text-muted text-sm">{t("thanks")}</p>
    </article>
  );
}

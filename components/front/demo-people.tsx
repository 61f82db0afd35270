// Says plainly that this is a demo, and who is in it.
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { Demo } from "@/lib/staff/demo-people";

export function DemoPeople({ demo }: { demo: Demo }) {
  const t = useTranslations("front.demo");
  return (
    <section
      aria-labelledby="demo-title"
      className="line rounded-lg border-info/30 bg-info-soft p-5 sm:p-6 glare:border-line"
    >
      <div className="flex flex-wrap items-center gap-3">
        <Badge meaning="info">{t("badge")}</Badge>
        <h2 id="demo-title" className="font-semibold">
          {t("title")}
        </h2>
      </div>
      <p className="mt-2 max-w-prose text-sm">
        {t.rich("how", {
          codes: demo.codes.join(", "),
          email: demo.email,
          code: (text) => <code className="font-medium">{text}</code>,
        })}
      </p>
      <dl className="mt-4 grid grid-cols-2 gap-x-6 sm:grid-cols-4">
        {demo.people.map((person) => (
          <div
            key={person.pin}
            className="flex items-baseline justify-between gap-3 border-info/20 border-t py-2 text-sm"
          >
            <dt className="min-w-0">
              <span className="block font-medium">{person.name}</span>
              <span className="block truncate text-muted text-xs">{t(`role.${person.role}`)}</span>
            </dt>
            <dd className="font-medium font-mono">{person.pin}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

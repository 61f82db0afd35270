// Nothing at this address of the back office: said within its frame, with the way to what people usually meant. Drawn by the server alone.
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";

/** A plain link, so that no page carries more for it. */
const STOCK = "/stock";

export default function NotFound() {
  const t = useTranslations("common.notFound");
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-3 px-6 py-12 text-center">
      <h1 className="font-semibold text-xl">{t("title")}</h1>
      <p className="text-muted">{t("text")}</p>
      <a href={STOCK} className={buttonClass("plain")}>
        {t("stock")}
      </a>
    </div>
  );
}

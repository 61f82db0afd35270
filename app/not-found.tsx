// Nothing at this address: said in shop words, with the two places people usually meant.
import { useTranslations } from "next-intl";
import { Dead } from "@/components/shell/dead-end";

export default function NotFound() {
  const t = useTranslations("common.notFound");
  return (
    <Dead
      title={t("title")}
      text={t("text")}
      ways={[
        { href: "/", label: t("home") },
        { href: "/stock", label: t("stock") },
      ]}
    />
  );
}

// The front door.
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";

export default async function Page() {
  const t = await getTranslations("common");
  return (
    <main className="mx-auto flex max-w-xl flex-col gap-6 p-8">
      <h1 className="font-semibold text-xl">{t("product")}</h1>
      <p className="text-muted">{t("promise")}</p>
      <Button look="primary">{t("product")}</Button>
    </main>
  );
}

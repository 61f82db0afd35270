// Promises a product's family: of which product it is a variant, or its own variants and the way to another one.
"use client";

import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ProductDraft } from "@/lib/settings/product-draft";
import type { ProductFormData } from "@/lib/settings/settings.queries";

interface FamilyProps {
  known: ProductFormData | null;
  parentName: string | null;
  draft: ProductDraft;
  onDraft: (change: Partial<ProductDraft>) => void;
}

export function ProductFamily({ known, parentName, draft, onDraft }: FamilyProps) {
  const t = useTranslations("settings");
  if (draft.parentId !== "") {
    return (
      <Card title={t("variant.of", { name: parentName ?? "" })}>
        <Field label={t("variant.which")} hint={t("variant.whichHint")} required>
          <Input
            value={draft.variantName}
            maxLength={80}
            onChange={(event) => onDraft({ variantName: event.currentTarget.value })}
          />
        </Field>
      </Card>
    );
  }
  if (known === null) return null;
  return (
    <Card
      title={t("variant.title")}
      hint={t("variant.hint")}
      actions={
        <Link href={`/settings/catalogue/new?of=${known.id}`} className={buttonClass("plain", "sm")}>
          {t("variant.add")}
        </Link>
      }
    >
      <ul className="flex flex-col text-sm">
        {known.variants.length === 0 ? <li className="text-muted">{t("nothingYet")}</li> : null}
        {known.variants.map((one) => (
          <li key={one.id} className="line-b flex min-h-11 items-center gap-3 last:border-b-0">
            <Link href={`/settings/catalogue/${one.id}`} className="target flex-1 font-medium underline">
              {one.variantName ?? one.name}
            </Link>
            <code className="text-muted text-xs">{one.sku}</code>
          </li>
        ))}
      </ul>
    </Card>
  );
}

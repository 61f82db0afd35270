// Promises that a paper or picture is kept under the business's own prefix the moment it is chosen, and says why where it is not.
"use client";

import { Paperclip, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { ProblemError } from "@/lib/http/problem-error";
import { keepDocument } from "@/lib/documents/keep-document";
import { useViewer } from "@/lib/staff/use-viewer";

export interface DocumentFieldProps {
  kind: "products" | "labels" | "deliveries";
  name: string;
  onName: (name: string) => void;
}

export function DocumentField({ kind, name, onName }: DocumentFieldProps) {
  const t = useTranslations("stock");
  const { org } = useViewer();
  const [error, setError] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  async function keep(file: File | undefined) {
    if (!file) return;
    setError(undefined);
    setIsBusy(true);
    try {
      onName(await keepDocument(org.id, kind, file));
    } catch (fault) {
      setError((fault instanceof ProblemError && fault.detail) || t("noAnswer"));
    } finally {
      setIsBusy(false);
    }
  }
  if (name) {
    return (
      <p className="flex items-center gap-2 text-sm">
        <Paperclip aria-hidden="true" className="size-4 text-muted" />
        <span className="min-w-0 flex-1 truncate">{name}</span>
        <Button look="quiet" size="sm" icon={<X aria-hidden="true" className="size-4" />} onClick={() => onName("")}>
          {t("remove")}
        </Button>
      </p>
    );
  }
  return (
    <Field label={t(`document.${kind}`)} hint={isBusy ? t("document.keeping") : t("document.hint")} error={error}>
      <Input
        type="file"
        accept=".pdf,.png,.jpg,.jpeg,.webp,.gif,.svg,.txt,.csv"
        disabled={isBusy}
        className="py-2"
        onChange={(event) => void keep(event.currentTarget.files?.[0])}
      />
    </Field>
  );
}

// Promises that a paper or picture is kept under the business's own prefix the moment it is chosen, and says why where it is not.
"use client";

import { useMutation } from "@tanstack/react-query";
import { Paperclip, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSayRefusal } from "@/components/shell/say-refusal";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { keepDocument, type Paper } from "@/lib/documents/keep-document";
import { ProblemError } from "@/lib/http/problem-error";
import { uuidV7 } from "@/lib/ids/uuid-v7";
import { useViewer } from "@/lib/staff/use-viewer";

export interface DocumentFieldProps {
  kind: "products" | "labels" | "deliveries";
  name: string;
  onName: (name: string) => void;
}

export function DocumentField({ kind, name, onName }: DocumentFieldProps) {
  const t = useTranslations("stock");
  const sayRefusal = useSayRefusal();
  const { org } = useViewer();
  const keep = useMutation({
    mutationFn: (paper: Paper) => keepDocument(org.id, kind, paper),
    onSuccess: onName,
  });
  const error = keep.error instanceof ProblemError ? sayRefusal(keep.error) : keep.error ? t("noAnswer") : undefined;
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
    <Field
      label={t(`document.${kind}`)}
      hint={keep.isPending ? t("document.keeping") : t("document.hint")}
      error={error}
    >
      <Input
        type="file"
        accept=".pdf,.png,.jpg,.jpeg,.webp,.gif,.svg,.txt,.csv"
        disabled={keep.isPending}
        className="py-2"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) keep.mutate({ file, key: uuidV7() });
          event.currentTarget.value = ""; // so that a refused file, mended, can be chosen again
        }}
      />
    </Field>
  );
}

// Promises a line of text with the sale, printed nowhere a customer does not expect it.
"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Cart } from "@/lib/sales/cart";
import { changeCart } from "@/lib/sales/cart-store";

export function NoteDialog({ isOpen, onClose, cart }: { isOpen: boolean; onClose: () => void; cart: Cart }) {
  const t = useTranslations("sales");
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(cart.note ?? "");
  function save(event: FormEvent) {
    event.preventDefault();
    const note = text.trim();
    changeCart((before) => ({ ...before, note: note === "" ? undefined : note }));
    onClose();
  }
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t("cart.note")} width="sm" initialFocus={field}>
      <form onSubmit={save} className="flex flex-col gap-4 pb-1">
        <Field label={t("editor.note")}>
          <Input
            ref={field}
            value={text}
            maxLength={500}
            onChange={(event) => setText(event.currentTarget.value)}
            size="lg"
          />
        </Field>
        <Button type="submit" look="primary" size="lg" wide>
          {t("save")}
        </Button>
      </form>
    </Dialog>
  );
}

// Promises what every settings dialog does alike: save once, say what was refused, and show the new list at once.
"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Refused } from "@/components/stock/refused";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { notify } from "@/components/ui/toast";
import type { Write } from "@/lib/query/use-write";
import { useAct } from "@/lib/stock/use-act";

export interface SettingDialogProps {
  title: string;
  /** Said when it is saved. */
  name: string;
  /** Null while the form is not whole. */
  act: Write | null;
  onClose: () => void;
  children: ReactNode;
}

export function SettingDialog({ title, name, act, onClose, children }: SettingDialogProps) {
  const t = useTranslations("settings");
  const client = useQueryClient();
  const save = useAct(() => {
    void client.invalidateQueries({ queryKey: ["settings"] });
    void client.invalidateQueries({ queryKey: ["places"] });
    notify.good(t("saved", { name }));
    onClose();
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      actions={
        <Button look="primary" isBusy={save.isPending} disabled={act === null} onClick={() => act && save.mutate(act)}>
          {t("save")}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        {children}
        {save.error ? <Refused error={save.error} /> : null}
      </div>
    </Dialog>
  );
}

// Promises to ask once before a basket is called off.
"use client";

import { useTranslations } from "next-intl";
import { useSayRefusal } from "@/components/shell/say-refusal";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ProblemError } from "@/lib/http/problem-error";
import { usePicking } from "@/lib/picking/use-picking";

export interface CallOffProps {
  isOpen: boolean;
  onClose: () => void;
  sessionId: string;
}

export function CallOffDialog({ isOpen, onClose, sessionId }: CallOffProps) {
  const t = useTranslations("picking");
  const sayRefusal = useSayRefusal();
  const picking = usePicking(sessionId);
  const callOff = () =>
    picking.send({ act: "cancellation" }).then(
      () => onClose(),
      () => undefined, // shown below
    );
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t("callOff")}
      description={t("callOffText")}
      width="sm"
      actions={
        <>
          <Button size="lg" onClick={onClose}>
            {t("keep")}
          </Button>
          <Button look="danger" size="lg" isBusy={picking.isPending} onClick={() => void callOff()}>
            {t("callOff")}
          </Button>
        </>
      }
    >
      {picking.error ? (
        <Banner meaning="out" isUrgent>
          {picking.error instanceof ProblemError ? sayRefusal(picking.error) : t("noAnswer")}
        </Banner>
      ) : null}
    </Dialog>
  );
}

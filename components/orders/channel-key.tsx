// Promises one key by name and last use; revoked it is not by one press: what stops is said first, and what became of the line is read out after.
"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Refused } from "@/components/shell/trouble";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { ApiKey } from "@/lib/orders/channels.queries";
import { useWrite } from "@/lib/query/use-write";
import { useShopFormat } from "@/lib/staff/use-viewer";

export function ChannelKey({
  known: { id, name, lastUsedAt, revokedAt },
  channel,
}: {
  known: ApiKey;
  channel: string;
}) {
  const t = useTranslations("channels");
  const format = useShopFormat();
  const line = useRef<HTMLLIElement>(null);
  const [isAsked, setIsAsked] = useState(false);
  const close = () => setIsAsked(false);
  const revoke = useWrite(["channels"], close);
  // the button that had the focus goes with the key, so the line it stood in takes it
  const settle = () => (revoke.isSuccess ? line.current?.focus() : revoke.reset());
  return (
    <li ref={line} tabIndex={-1} className="line-b flex min-h-11 flex-wrap items-center gap-x-4 py-1 last:border-b-0">
      <span className="font-medium">{name}</span>
      <span className="min-w-0 flex-1 text-muted">
        {lastUsedAt ? t("used", { time: format.time(lastUsedAt) }) : t("unused")}
      </span>
      {revokedAt ? (
        <Badge>{t("revoked")}</Badge>
      ) : (
        <Button
          size="sm"
          look="danger"
          aria-haspopup="dialog"
          aria-label={t("revokeNamed", { name })}
          onClick={() => setIsAsked(true)}
        >
          {t("revoke")}
        </Button>
      )}
      <Dialog
        isOpen={isAsked}
        onClose={close}
        onClosed={settle}
        title={t("revokeAsk", { name })}
        description={t("revokeText", { channel })}
        actions={
          <>
            <Button onClick={close}>{t("revokeNot")}</Button>
            <Button
              look="danger"
              isBusy={revoke.isPending}
              onClick={() => revoke.mutate({ url: `/api/api-keys/${id}`, method: "DELETE" })}
            >
              {t("revoke")}
            </Button>
          </>
        }
      >
        <Refused error={revoke.error} />
      </Dialog>
    </li>
  );
}

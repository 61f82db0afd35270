// Promises one key by name and last use; revoked it is not by one press: what stops is said first, and what became of the line is read out after.
"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Refused } from "@/components/shell/trouble";
import { AskFirst } from "@/components/ui/ask-first";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
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
      <AskFirst
        isOpen={isAsked}
        onClose={close}
        onClosed={settle}
        title={t("revokeAsk", { name })}
        text={t("revokeText", { channel })}
        keep={t("revokeNot")}
        go={t("revoke")}
        isBusy={revoke.isPending}
        onGo={() => revoke.mutate({ url: `/api/api-keys/${id}`, method: "DELETE" })}
      >
        <Refused error={revoke.error} />
      </AskFirst>
    </li>
  );
}

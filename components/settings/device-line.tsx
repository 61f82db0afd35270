// Promises one paired browser, and the end of one that was lost: what stops is said first, then everyone on it is signed out.
"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Refused } from "@/components/shell/trouble";
import { AskFirst } from "@/components/ui/ask-first";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { useWrite } from "@/lib/query/use-write";
import { browserOf } from "@/lib/registers/browser-of";
import type { DeviceRow } from "@/lib/settings/settings.queries";
import { useShopFormat } from "@/lib/staff/use-viewer";

export function DeviceLine({ device }: { device: DeviceRow }) {
  const t = useTranslations("settings");
  const format = useShopFormat();
  const line = useRef<HTMLLIElement>(null);
  const [isAsked, setIsAsked] = useState(false);
  const close = () => setIsAsked(false);
  const end = useWrite(["settings"], close);
  const name = `${device.registerName} A${device.seriesNo}`;
  // the button that had the focus goes with the pairing, so the line it stood in takes it
  const settle = () => (end.isSuccess ? line.current?.focus() : end.reset());
  return (
    <li ref={line} tabIndex={-1} className="line-b flex min-h-12 items-center gap-3 py-1 last:border-b-0">
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">
          {`${device.registerName} · A${device.seriesNo}`} {browserOf(device.label ?? "")}
        </span>
        <span className="block text-muted text-xs">{format.time(device.lastSeenAt ?? device.createdAt)}</span>
      </span>
      {device.revokedAt ? (
        <Badge>{t("tills.ended")}</Badge>
      ) : (
        <Button
          size="sm"
          look="quiet"
          aria-haspopup="dialog"
          aria-label={t("tills.endOf", { name })}
          onClick={() => setIsAsked(true)}
        >
          {t("tills.end")}
        </Button>
      )}
      <AskFirst
        isOpen={isAsked}
        onClose={close}
        onClosed={settle}
        title={t("tills.endAsk", { name })}
        text={t("tills.endText")}
        keep={t("tills.endNot")}
        go={t("tills.end")}
        isBusy={end.isPending}
        onGo={() => end.mutate({ url: `/api/devices/${device.id}`, method: "DELETE" })}
      >
        <Refused error={end.error} />
      </AskFirst>
    </li>
  );
}

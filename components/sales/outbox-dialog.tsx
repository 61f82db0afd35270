// Promises that nothing waits unseen: how many sales have not been sent and why, one press to send them, and a copy for the worst day.
"use client";

import { Download, RefreshCw, Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useFormat } from "@/lib/format/use-format";
import type { Shelf } from "@/lib/sales/goods";
import { useReadyAlone } from "@/lib/sales/ready-alone";
import { isReadable, isUnsynced } from "@/lib/sales/outbox/entry";
import type { Till } from "@/lib/sales/till";
import { readCopyIn, ringAnew, saveCopy, sendNow, tryAgain, useOutboxList } from "@/lib/sales/use-outbox";
import { OutboxList } from "./outbox-list";

interface OutboxDialogProps {
  isOpen: boolean;
  onClose: () => void;
  till: Till;
  shelf: Shelf;
}

export function OutboxDialog({ isOpen, onClose, till, shelf }: OutboxDialogProps) {
  const o = useTranslations("offline");
  const format = useFormat(till.org.currency);
  const { entries, isSending, barred } = useOutboxList();
  const isReady = useReadyAlone((state) => state.isReady);
  const [said, setSaid] = useState<string>();
  const file = useRef<HTMLInputElement>(null);
  const waiting = entries.filter(isUnsynced);
  const attention = entries.filter((entry) => entry.state === "attention").length;

  async function take(chosen: File | undefined) {
    if (!chosen) return;
    const added = await readCopyIn(chosen);
    setSaid(added === null ? o("outbox.readInBad") : o("outbox.readInDone", { count: added }));
  }
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={o("outbox.title")} width="lg">
      <div className="flex flex-col gap-4 pb-1">
        <p role="status" className="font-medium">
          {waiting.length === 0 ? o("outbox.none") : o("outbox.waiting", { count: waiting.length })}
          {attention > 0 ? (
            <span className="block text-out text-sm">{o("outbox.attention", { count: attention })}</span>
          ) : null}
        </p>
        <p className="text-muted text-sm">{o(isReady ? "ready.yes" : "ready.no")}</p>
        {barred ? <Banner meaning="out">{o("outbox.barred")}</Banner> : null}
        {said ? <Banner meaning="info">{said}</Banner> : null}
        <div className="flex flex-wrap gap-2">
          <Button
            look="primary"
            isBusy={isSending}
            disabled={waiting.length === 0}
            icon={<RefreshCw aria-hidden="true" className="size-4" />}
            onClick={() => void sendNow()}
          >
            {o("outbox.sendNow")}
          </Button>
          <Button
            disabled={waiting.length === 0}
            icon={<Download aria-hidden="true" className="size-4" />}
            onClick={() => void saveCopy()}
          >
            {o("outbox.copy")}
          </Button>
          <Button icon={<Upload aria-hidden="true" className="size-4" />} onClick={() => file.current?.click()}>
            {o("outbox.readIn")}
          </Button>
          <input
            ref={file}
            type="file"
            accept="application/json,.json"
            aria-label={o("outbox.readIn")}
            className="sr-only"
            tabIndex={-1}
            onChange={(event) => void take(event.currentTarget.files?.[0])}
          />
        </div>
        <p className="text-muted text-xs">{o("outbox.copyHint")}</p>
        {entries.length > 0 ? (
          <OutboxList
            entries={entries.slice(0, 200)}
            format={format}
            choices={(entry) => (
              <>
                <Button size="sm" onClick={() => void tryAgain(entry.key)}>
                  {o("outbox.again")}
                </Button>
                {isReadable(entry) ? (
                  <Button
                    size="sm"
                    onClick={() => {
                      void ringAnew(entry, shelf);
                      setSaid(o("outbox.anewDone"));
                    }}
                  >
                    {o("outbox.anew")}
                  </Button>
                ) : null}
              </>
            )}
          />
        ) : null}
      </div>
    </Dialog>
  );
}

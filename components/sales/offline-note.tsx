// Promises that figures without a server say how old they are, and that the cashier reads what still works.
"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Banner } from "@/components/ui/banner";
import type { makeFormat } from "@/lib/format/use-format";
import { readBook } from "@/lib/sales/books";
import { useConnection } from "@/lib/sales/outbox/connection";
import { lookReady, useReadyAlone } from "@/lib/sales/ready-alone";
import { goodsAge } from "@/lib/sales/use-goods";

export function OfflineNote({ place, format }: { place: string; format: ReturnType<typeof makeFormat> }) {
  const o = useTranslations("offline");
  const seen = useConnection((state) => state.lastSeen);
  const [read, setRead] = useState<number | null>(null);
  const [hasLooked, setHasLooked] = useState(false);
  const isReady = useReadyAlone((state) => state.isReady);
  useEffect(() => {
    void lookReady()
      .catch(() => undefined)
      .then(() => setHasLooked(true));
  }, []);
  useEffect(() => {
    readBook<number>("goods", goodsAge(place)).then(
      (at) => setRead(at ?? null),
      () => undefined,
    );
  }, [place]);
  const at = seen ?? read;
  return (
    <Banner meaning="low" isUrgent>
      {at === null ? o("noTime") : o("asOf", { time: format.time(new Date(at), "moment") })}
      {hasLooked && !isReady ? <span className="block">{o("ready.missing")}</span> : null}
    </Banner>
  );
}

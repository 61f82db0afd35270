// Promises that a browser becomes a till by one code, and says in words where the code comes from.
"use client";

import { ScanLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { fetchJson } from "@/lib/http/fetch-json";
import { isProblem } from "@/lib/http/problem-error";
import { uuidV7 } from "@/lib/ids/uuid-v7";
import { FRESH_DEVICE, writeKept } from "@/lib/sales/outbox/disk";

export function PairScreen({ onPaired }: { onPaired: () => void }) {
  const t = useTranslations("sales");
  const [code, setCode] = useState("");
  const kept = useRef({ code: "", key: "" });
  const [error, setError] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);

  async function pair(event: FormEvent) {
    event.preventDefault();
    if (code.trim() === "") return;
    // a code works once: the same press, sent again, must be the same pairing
    if (kept.current.code !== code.trim()) kept.current = { code: code.trim(), key: uuidV7() };
    setIsBusy(true);
    setError(undefined);
    try {
      const { device } = await fetchJson<{ device?: { seriesNo: number } }>("/api/registers/pair", {
        body: { code: code.trim() },
        key: kept.current.key,
      });
      // a browser without a disk of its own still sells while there is a server
      if (device) await writeKept(FRESH_DEVICE, device.seriesNo).catch(() => undefined);
      onPaired();
    } catch (caught) {
      setError((isProblem(caught) && caught.detail) || t("noAnswer"));
      setIsBusy(false);
    }
  }

  return (
    <main className="grid min-h-dvh place-items-center p-5">
      <Form onSubmit={pair} className="line flex w-full max-w-sm flex-col gap-5 rounded-lg bg-surface p-7">
        <span className="grid size-12 place-items-center rounded-full bg-good-soft text-good">
          <ScanLine aria-hidden="true" className="size-5" />
        </span>
        <div>
          <h1 className="font-semibold text-lg">{t("pair.title")}</h1>
          <p className="mt-1 text-muted text-sm">{t("pair.text")}</p>
        </div>
        <Field label={t("pair.code")} error={error}>
          <Input
            value={code}
            onChange={(event) => setCode(event.currentTarget.value.toUpperCase())}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            size="lg"
            placeholder="DEMO-1"
          />
        </Field>
        <Button type="submit" look="primary" size="lg" wide isBusy={isBusy}>
          {t("pair.do")}
        </Button>
      </Form>
    </main>
  );
}

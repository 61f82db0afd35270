// Promises the drawer's day: open with a float, put in and take out with a reason, count blind, and a report that holds the head of the ledger.
"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { announce } from "@/components/ui/live-region";
import { Segmented } from "@/components/ui/radio-group";
import { useFormat } from "@/lib/format/use-format";
import { fetchJson } from "@/lib/http/fetch-json";
import { isProblem } from "@/lib/http/problem-error";
import { uuidV7 } from "@/lib/ids/uuid-v7";
import type { Shift, Till } from "@/lib/sales/till";
import { DrawerCount } from "./drawer-count";
import { MoveCash, OpenShift } from "./shift-forms";
import { useRefusal } from "./refusal-words";
import { type ShiftReport, ShiftReportPaper } from "./shift-report";

type View = "now" | "cash" | "close";

export function ShiftDialog({ isOpen, onClose, till }: { isOpen: boolean; onClose: () => void; till: Till }) {
  const t = useTranslations("sales");
  const format = useFormat(till.org.currency);
  const refusal = useRefusal(format);
  const client = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const [view, setView] = useState<View>("now");
  const [error, setError] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const [closed, setClosed] = useState<string | null>(null);
  // a shift may have opened by itself with the last sale
  const { data: current } = useQuery({
    queryKey: ["shift"],
    queryFn: () => fetchJson<{ shift: Shift | null }>("/api/shifts/current"),
    enabled: isOpen,
    staleTime: 0,
  });
  const shift = current === undefined ? till.shift : current.shift;
  const reportId = closed ?? shift?.id;
  const { data: report } = useQuery({
    queryKey: ["shift-report", reportId, closed !== null],
    queryFn: () => fetchJson<ShiftReport>(`/api/shifts/${reportId}/report`),
    enabled: isOpen && reportId !== undefined,
    staleTime: 0,
  });

  async function send<T>(what: string, url: string, body: unknown): Promise<T | null> {
    const id = `${what} ${JSON.stringify(body)}`;
    const key = keys.current.get(id) ?? uuidV7();
    keys.current.set(id, key);
    setIsBusy(true);
    setError(undefined);
    try {
      const answer = await fetchJson<T>(url, { body, key });
      keys.current.delete(id);
      await Promise.all([
        client.invalidateQueries({ queryKey: ["till"] }),
        client.invalidateQueries({ queryKey: ["shift"] }),
      ]);
      await client.invalidateQueries({ queryKey: ["shift-report"] });
      return answer;
    } catch (caught) {
      setError(isProblem(caught) ? refusal(caught) : t("noAnswerAgain"));
      return null;
    } finally {
      setIsBusy(false);
    }
  }
  const open = async (float: number) => {
    if (await send("open", "/api/shifts", { float })) announce(t("said.opened"));
  };
  const move = async (amount: number, reason: string) => {
    if (await send("cash", `/api/shifts/${shift?.id}/cash`, { amount, reason })) setView("now");
  };
  const close = async (counted: number) => {
    const answer = await send<{ shift: { id: string; difference: number } }>(
      "close",
      `/api/shifts/${shift?.id}/closing`,
      { counted },
    );
    if (!answer) return;
    setClosed(answer.shift.id);
    announce(t("said.closed", { difference: format.money(answer.shift.difference, { signed: true }) }), {
      assertive: true,
    });
  };
  const leave = () => {
    setClosed(null);
    setView("now");
    setError(undefined);
    onClose();
  };

  const problem = error ? (
    <p role="alert" className="rounded-md bg-out-soft px-4 py-2.5 text-sm">
      {error}
    </p>
  ) : null;
  return (
    <Dialog
      isOpen={isOpen}
      onClose={leave}
      title={closed ? t("shift.closed") : shift ? t("shift.title") : t("shift.open")}
      width="lg"
    >
      <div className="flex flex-col gap-4 pb-1">
        {closed ? null : problem}
        {closed ? (
          report?.kind === "z" ? (
            <ShiftReportPaper report={report} />
          ) : null
        ) : shift === null ? (
          <OpenShift till={till} isBusy={isBusy} onOpen={(float) => void open(float)} />
        ) : (
          <>
            <p className="figure text-muted text-sm">
              {t("shift.since", {
                time: format.time(shift.openedAt),
                name: shift.openedBy.name,
                float: format.money(shift.float),
              })}
            </p>
            <Segmented<View>
              label={t("shift.title")}
              size="lg"
              value={view}
              onValue={setView}
              choices={[
                { value: "now", label: t("shift.x") },
                { value: "cash", label: t("shift.cash") },
                { value: "close", label: t("shift.close") },
              ]}
            />
            {view === "now" && report ? <ShiftReportPaper report={report} /> : null}
            {view === "cash" ? (
              <MoveCash till={till} isBusy={isBusy} onMove={(amount, reason) => void move(amount, reason)} />
            ) : null}
            {view === "close" ? (
              <DrawerCount till={till} isBusy={isBusy} onCounted={(counted) => void close(counted)} />
            ) : null}
          </>
        )}
        {closed ? (
          <Button look="primary" size="xl" wide onClick={leave}>
            {t("ok")}
          </Button>
        ) : null}
      </div>
    </Dialog>
  );
}

// Promises that the demo's pickers have something to walk for: three orders, sent through the door that a web shop sends them through.
"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { fetchJson } from "@/lib/http/fetch-json";
import { uuidV7 } from "@/lib/ids/uuid-v7";
import { Refused } from "./refused";

const samples = [
  { shippingMethod: "standard", lines: { ASSAM: "2", ESPRESSO: "1", TEAPOT: "1" } },
  { shippingMethod: "standard", lines: { TEAPOT: "1", EARLGREY: "3" } },
  { shippingMethod: "pickup", lines: { MUG: "2" } },
];

export function SampleOrders() {
  const t = useTranslations("orders");
  const client = useQueryClient();
  const [keys] = useState(() => samples.map(() => uuidV7()));
  const send = useMutation({
    mutationFn: async () => {
      for (const [at, { shippingMethod, lines }] of samples.entries())
        await fetchJson("/api/orders", {
          key: keys[at],
          body: {
            channel: "web",
            shippingMethod,
            lines: Object.entries(lines).map(([sku, quantity]) => ({ sku, quantity })),
          },
        });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["orders"] }),
  });
  return (
    <>
      <Button isBusy={send.isPending} onClick={() => send.mutate()}>
        {t("sample")}
      </Button>
      <Refused error={send.error} />
    </>
  );
}

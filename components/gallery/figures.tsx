// Shows how numbers look: figures, sparklines, charts.
"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Chart } from "@/components/ui/chart";
import { Figure } from "@/components/ui/figure";
import { useFormat } from "@/lib/format/use-format";
import { Section } from "./section";

const firstDay = Date.UTC(2026, 9, 22) / 1000;
const days = Array.from({ length: 30 }, (_, day) => firstDay + day * 86_400);
const sold = days.map((_, day) => Math.round(42_000 + 16_000 * Math.sin(day / 2.2) + 700 * day));
const soldBefore = days.map((_, day) => Math.round(38_000 + 14_000 * Math.sin(day / 2.2 + 0.5) + 420 * day));
const series = [
  { id: "now", label: "This month", values: sold, tone: "now" },
  { id: "before", label: "Month before", values: soldBefore, tone: "before" },
] as const;
const noSeries = [] as const;
const noDays = [] as const;

export function Figures() {
  const format = useFormat("EUR");
  const [soldToday, setSoldToday] = useState(128450);
  return (
    <Section id="figures" title="Figures" text="Tabular, aligned, with their age. A changed figure is washed once.">
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        <Figure
          label="Sold today"
          value={format.money(soldToday)}
          delta={{ text: "12 %", direction: "up", isGood: true }}
          history={sold.slice(-12)}
          age="live"
          href="#figures"
        />
        <Figure
          label="On hand"
          value={format.money(8412300)}
          delta={{ text: "0.4 %", direction: "down" }}
          history={soldBefore.slice(-12)}
          age="12 s ago"
        />
        <Figure
          label="Low"
          value="7"
          meaning="low"
          delta={{ text: "2", direction: "up", isGood: false }}
          history={[3, 4, 4, 5, 5, 7]}
          age="live"
        />
        <Figure label="Out" value="0" delta={{ text: "0", direction: "same" }} age="paused" />
      </div>
      <Button size="sm" className="self-start" onClick={() => setSoldToday((before) => before + 980)}>
        Sell one more
      </Button>
      <Card title="Sold per day">
        <Chart
          label="Sold per day"
          x={days}
          series={series}
          xLabel="Day"
          yLabel="Sold"
          formatX={(seconds) => format.time(new Date(seconds * 1000), "day")}
          formatY={(value) => format.money(Math.round(value))}
        />
      </Card>
      <Card title="Sold per hour">
        <Chart
          label="Sold per hour"
          x={noDays}
          series={noSeries}
          xLabel="Hour"
          yLabel="Sold"
          formatX={String}
          formatY={String}
          height={120}
        />
      </Card>
    </Section>
  );
}

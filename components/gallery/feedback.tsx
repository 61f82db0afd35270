// Shows what the program says back.
"use client";

import { Banner } from "@/components/ui/banner";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { announce } from "@/components/ui/live-region";
import { Progress } from "@/components/ui/progress";
import { StatusBadge } from "@/components/ui/status-badge";
import { Steps } from "@/components/ui/steps";
import { notify } from "@/components/ui/toast";
import { Row, Section } from "./section";

export function Feedback() {
  return (
    <Section id="feedback" title="Say" text="An icon and a word with every colour. Announced once, politely.">
      <Row label="Badges">
        <Badge meaning="good">In stock</Badge>
        <Badge meaning="low">Low · 2 left</Badge>
        <Badge meaning="out">Sold out</Badge>
        <Badge meaning="info">Counting</Badge>
        <Badge>Draft</Badge>
      </Row>
      <Row label="Connection">
        <StatusBadge status="online" />
        <StatusBadge status="reconnecting" />
        <StatusBadge status="offline" waiting={3} onPress={() => announce("3 sales wait")} />
      </Row>
      <Banner meaning="info" action={<Button size="sm">Clear it</Button>}>
        Demo data. Nothing here is a real shop.
      </Banner>
      <Banner meaning="good">All 12 lines are received.</Banner>
      <Banner meaning="low">This session has been quiet for 24 hours.</Banner>
      <Banner meaning="out">2 left, 3 wanted: Mug, blue.</Banner>
      <Row label="Toasts">
        <Button onClick={() => notify.good("Received 12 mugs", "Till floor: 30 → 42")}>Good</Button>
        <Button onClick={() => notify.undo("Mug, blue removed", () => announce("Mug, blue is back"))}>With undo</Button>
        <Button onClick={() => notify.refused("2 left, 3 wanted.", "insufficient_stock")}>Refused</Button>
      </Row>
      <div className="grid gap-5 sm:grid-cols-2">
        <Progress label="Picking" value={7} max={12} text="7 of 12 lines" />
        <Progress label="Basket" value={28} max={30} meaning="low" size="lg" />
      </div>
      <Steps
        label="Set up"
        current={1}
        steps={[
          { id: "items", title: "Items", hint: "24 with a price" },
          { id: "stock", title: "Stock", hint: "Count or import" },
          { id: "sale", title: "A test sale" },
        ]}
      />
    </Section>
  );
}

// Shows everything that is pressed.
"use client";

import { MoreHorizontal, Plus, Printer, ScanBarcode, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { Segmented } from "@/components/ui/radio-group";
import { Stepper } from "@/components/ui/stepper";
import { Tooltip } from "@/components/ui/tooltip";
import { Row, Section } from "./section";

export function Actions() {
  const [count, setCount] = useState(2);
  const [view, setView] = useState<"day" | "week" | "month">("week");
  return (
    <Section id="actions" title="Press" text="44 px for a finger, 48 at the till, 56 where one hand holds a phone.">
      <Row label="Looks">
        <Button look="primary">Receive stock</Button>
        <Button>Export</Button>
        <Button look="quiet">Not now</Button>
        <Button look="danger" icon={<Trash2 aria-hidden="true" className="size-4" />}>
          Write off
        </Button>
      </Row>
      <Row label="Sizes">
        <Button size="sm">Compact</Button>
        <Button size="md">Ordinary</Button>
        <Button size="lg">At the till</Button>
        <Button look="primary" size="xl">
          Pay €42.80
        </Button>
      </Row>
      <Row label="States">
        <Button look="primary" isBusy>
          Committing
        </Button>
        <Button look="primary" disabled>
          Not allowed
        </Button>
        <Button isBusy>Checking</Button>
        <Button disabled>Not allowed</Button>
      </Row>
      <Row label="Icons, menu, tooltip, keys">
        <IconButton label="Scan" icon={<ScanBarcode aria-hidden="true" className="size-5" />} />
        <IconButton label="Add" look="plain" icon={<Plus aria-hidden="true" className="size-5" />} />
        <Menu
          trigger={
            <IconButton label="More" look="plain" icon={<MoreHorizontal aria-hidden="true" className="size-5" />} />
          }
          align="start"
        >
          <MenuItem icon={<Printer aria-hidden="true" />} after={<Kbd keys="Mod+P" />}>
            Print labels
          </MenuItem>
          <MenuItem>Transfer</MenuItem>
          <MenuItem isDisabled>Archive</MenuItem>
          <MenuSeparator />
          <MenuItem isDanger icon={<Trash2 aria-hidden="true" />}>
            Deactivate
          </MenuItem>
        </Menu>
        <Tooltip text="Counted 3 days ago">
          <Button look="quiet">Hover or focus me</Button>
        </Tooltip>
        <Kbd keys="F9" />
        <Kbd keys="Mod+K" />
        <Kbd keys="?" />
      </Row>
      <Row label="Stepper, segmented control">
        <Stepper
          name="Mug"
          value={String(count)}
          isLast={count === 1}
          onMinus={() => setCount((before) => Math.max(1, before - 1))}
          onPlus={() => setCount((before) => before + 1)}
          onValue={() => setCount(1)}
        />
        <Segmented
          label="Time"
          value={view}
          onValue={setView}
          choices={[
            { value: "day", label: "Day" },
            { value: "week", label: "Week" },
            { value: "month", label: "Month" },
          ]}
        />
      </Row>
    </Section>
  );
}

// Shows what comes above the page.
"use client";

import { Filter } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CommandPalette } from "@/components/ui/command-palette";
import { Dialog } from "@/components/ui/dialog";
import { Drawer } from "@/components/ui/drawer";
import { Field } from "@/components/ui/field";
import { Popover } from "@/components/ui/popover";
import { QuantityInput } from "@/components/ui/quantity-input";
import { ShortcutSheet } from "@/components/ui/shortcut-sheet";
import { type Command, useCommands } from "@/lib/keys/commands";
import { useShortcuts } from "@/lib/keys/shortcuts";
import { Row, Section } from "./section";

type Open = "dialog" | "below" | "side" | "keys" | "palette" | null;

export function Overlays() {
  const [open, setOpen] = useState<Open>(null);
  const [quantity, setQuantity] = useState<string | null>("3");
  const close = () => setOpen(null);
  useShortcuts([
    { keys: "?", label: "Show the keys", run: () => setOpen("keys") },
    { keys: "Mod+K", label: "Go to or do", run: () => setOpen("palette") },
    { keys: "F2", label: "Find an item", group: "Till", run: () => setOpen("palette") },
  ]);
  useCommands(commands);
  const actions = (
    <>
      <Button onClick={close}>Cancel</Button>
      <Button look="primary" onClick={close}>
        Write off 3
      </Button>
    </>
  );
  const body = (
    <Field label="Quantity" hint="29 on hand, 2 reserved">
      <QuantityInput value={quantity} onValue={setQuantity} />
    </Field>
  );
  return (
    <Section id="overlays" title="Above the page" text="Holds the focus, gives it back, and always leaves with Esc.">
      <Row label="Open one">
        <Button onClick={() => setOpen("dialog")}>Dialog</Button>
        <Button onClick={() => setOpen("below")}>Drawer from below</Button>
        <Button onClick={() => setOpen("side")}>Sheet from the side</Button>
        <Popover
          trigger={<Button icon={<Filter aria-hidden="true" className="size-4" />}>Popover</Button>}
          title="Why 7?"
        >
          <p>10 received, 2 sold, 1 written off by Sue.</p>
        </Popover>
        <Button onClick={() => setOpen("keys")}>Keys</Button>
        <Button onClick={() => setOpen("palette")}>Palette</Button>
      </Row>
      <Dialog
        isOpen={open === "dialog"}
        onClose={close}
        title="Write off mugs"
        description="It leaves the stock and stays in the ledger."
        actions={actions}
      >
        {body}
      </Dialog>
      <Drawer isOpen={open === "below"} onClose={close} title="Cart" description="3 lines" actions={actions}>
        {body}
      </Drawer>
      <Drawer
        isOpen={open === "side"}
        onClose={close}
        title="Mug, blue"
        description="MUG · Till floor"
        from="side"
        actions={actions}
      >
        {body}
      </Drawer>
      <ShortcutSheet isOpen={open === "keys"} onClose={close} />
      <CommandPalette isOpen={open === "palette"} onClose={close} />
    </Section>
  );
}

const nothing = () => {};
const commands: readonly Command[] = [
  { id: "till", label: "Till", group: "Go to", run: nothing },
  { id: "stock", label: "Stock", group: "Go to", keywords: ["inventory"], run: nothing },
  { id: "receive", label: "Receive stock", group: "Do", keys: "Alt+R", run: nothing },
];

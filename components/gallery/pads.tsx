// Shows the two pads a finger types on.
"use client";

import { useState } from "react";
import { Keypad, type KeypadMode } from "@/components/ui/keypad";
import { PinPad } from "@/components/ui/pin-pad";
import { Section } from "./section";

const units: Record<KeypadMode, string> = { quantity: "g", percent: "%", price: "€" };

export function Pads() {
  const [mode, setMode] = useState<KeypadMode>("quantity");
  const [value, setValue] = useState("11.52");
  const [error, setError] = useState<string>();
  return (
    <Section id="pads" title="Pads" text="Finger, keyboard, paste and password manager alike.">
      <div className="grid gap-10 md:grid-cols-3">
        <Keypad
          label="Oolong"
          mode={mode}
          modes={["quantity", "percent", "price"]}
          onMode={setMode}
          value={value}
          onValue={setValue}
          unit={units[mode]}
          onDone={() => setValue("")}
        />
        <PinPad
          label="Your PIN"
          hint="Four to eight digits"
          error={error}
          hasFocus={false}
          onPin={() => setError("Nobody here has this PIN.")}
        />
        <PinPad label="PIN of a manager" error="Nobody here has this PIN." isBusy hasFocus={false} onPin={() => {}} />
      </div>
    </Section>
  );
}

// Promises every component of the kit in every state on one page: to look at, to test, to copy from.
"use client";

import { Segmented } from "@/components/ui/radio-group";
import { themes } from "@/lib/theme/theme";
import { useTheme } from "@/lib/theme/use-theme";
import { Actions } from "./actions";
import { Feedback } from "./feedback";
import { Fields } from "./fields";
import { Figures } from "./figures";
import { Overlays } from "./overlays";
import { Pads } from "./pads";
import { Papers } from "./papers";
import { States } from "./states";
import { Tables } from "./tables";
import { Tokens } from "./tokens";

const words = { system: "System", light: "Light", dark: "Dark", glare: "Glare" };

export function Gallery() {
  const [theme, setTheme] = useTheme();
  return (
    <main lang="en" className="mx-auto max-w-6xl px-4 py-10 sm:px-8">
      <header className="flex flex-wrap items-end justify-between gap-6 pb-10">
        <div>
          <p className="text-muted text-sm">Stockproof</p>
          <h1 className="font-semibold text-xl">A calm instrument</h1>
        </div>
        <Segmented
          label="Theme"
          value={theme}
          onValue={setTheme}
          choices={themes.map((value) => ({ value, label: words[value] }))}
        />
      </header>
      <Tokens />
      <Actions />
      <Fields />
      <Pads />
      <Feedback />
      <Figures />
      <Tables />
      <States />
      <Papers />
      <Overlays />
    </main>
  );
}

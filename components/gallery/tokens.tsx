// Shows the tokens themselves: paper, ink, accent, meanings and the six sizes of type.
import { Section } from "./section";

const colors = [
  ["paper", "bg-paper"],
  ["surface", "bg-surface"],
  ["sunken", "bg-sunken"],
  ["hover", "bg-hover"],
  ["line", "bg-line"],
  ["line-strong", "bg-line-strong"],
  ["muted", "bg-muted"],
  ["ink", "bg-ink"],
  ["accent", "bg-accent"],
  ["low", "bg-low"],
  ["out", "bg-out"],
  ["info", "bg-info"],
] as const;

const sizes = [
  ["44", "text-2xl font-semibold", "€1,284.50"],
  ["28", "text-xl font-semibold", "Twelve mugs, three left"],
  ["20", "text-lg font-medium", "Oolong, loose"],
  ["16", "text-base", "What a person reads at arm’s length."],
  ["14", "text-sm", "Tables, labels and everything beside."],
  ["12", "text-xs text-muted", "T1-A7-0012 · 14:07:31"],
] as const;

export function Tokens() {
  return (
    <Section id="tokens" title="Paper and ink" text="One accent. Weight carries hierarchy, colour carries meaning.">
      <ul className="grid grid-cols-3 gap-3 sm:grid-cols-6">
        {colors.map(([name, look]) => (
          <li key={name} className="flex flex-col gap-1.5 text-muted text-xs">
            <span className={`line block h-14 rounded-md ${look}`} />
            {name}
          </li>
        ))}
      </ul>
      <dl className="flex flex-col gap-2">
        {sizes.map(([size, look, sample]) => (
          <div key={size} className="flex items-baseline gap-6">
            <dt className="figure w-8 shrink-0 text-muted text-xs">{size}</dt>
            <dd className={`figure min-w-0 ${look}`}>{sample}</dd>
          </div>
        ))}
      </dl>
      <p className="font-mono text-sm">0123456789 · 11.52 g · a71f…09c2 · mono for receipts and hashes</p>
    </Section>
  );
}

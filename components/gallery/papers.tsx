// Shows what comes out of a printer.
import { Paper, PaperLine, PaperRule } from "@/components/ui/paper";
import { Section } from "./section";

export function Papers() {
  return (
    <Section
      id="papers"
      title="Paper"
      text="80 mm, A4 and labels. Ink on white in every theme; printing takes the paper alone."
    >
      <div className="flex flex-wrap items-start gap-6 overflow-x-auto rounded-md bg-sunken p-5">
        <Paper kind="receipt" className="mx-0">
          <p className="text-center font-semibold text-[13pt]">Corner Shop</p>
          <p className="text-center text-[8pt]">Linden Street 4 · Till 1 · Ada</p>
          <PaperRule />
          <PaperLine left="Mug, blue" note="2 × 4.90" right="9.80" />
          <PaperLine left="Oolong, loose" note="11.52 g × 0.42" right="4.84" />
          <PaperRule />
          <PaperLine left="Total" right="€14.64" isTotal />
          <PaperLine left="Cash" right="20.00" />
          <PaperLine left="Change" right="5.36" />
          <PaperRule />
          <p className="text-center font-mono text-[8pt]">T1-A7-0012 · 20 Nov 2026, 14:07</p>
        </Paper>
        <Paper kind="label" className="mx-0">
          <p className="font-semibold">Mug, blue</p>
          <p className="text-[7pt]">MUG · piece</p>
          <p className="mt-[2mm] text-end font-semibold text-[16pt]">€4.90</p>
        </Paper>
      </div>
    </Section>
  );
}

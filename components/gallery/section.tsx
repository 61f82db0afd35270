/** One shelf of the gallery: a title, a sentence, and the things themselves. */
import type { ReactNode } from "react";

export function Section({
  id,
  title,
  text,
  children,
}: {
  id: string;
  title: string;
  text: string;
  children: ReactNode;
}) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="line-t grid gap-x-10 gap-y-5 py-10 lg:grid-cols-[14rem_1fr]"
    >
      <header>
        <h2 id={`${id}-title`} className="font-semibold text-lg">
          {title}
        </h2>
        <p className="mt-1 text-muted text-sm">{text}</p>
      </header>
      <div className="flex min-w-0 flex-col gap-6">{children}</div>
    </section>
  );
}

export function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-2">
      <p className="text-muted text-xs">{label}</p>
      <div className="flex flex-wrap items-center gap-3">{children}</div>
    </div>
  );
}

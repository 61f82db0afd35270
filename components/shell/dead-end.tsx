// Promises that a page which cannot be shown says why and where to go on. Every page carries it, so its ways are plain links.
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { Mark } from "./mark";

export interface DeadProps {
  title: string;
  text: string;
  ways: readonly { href: string; label: string }[];
  children?: ReactNode;
}

export function Dead({ title, text, ways, children }: DeadProps) {
  return (
    <main className="mx-auto grid min-h-[70dvh] w-full max-w-lg content-center justify-items-center gap-4 px-6 py-12 text-center">
      <Mark className="size-10" />
      <h1 className="mt-2 font-semibold text-xl">{title}</h1>
      <p className="text-muted">{text}</p>
      <div className="mt-3 flex flex-wrap justify-center gap-3">
        {ways.map((way, index) => (
          <a key={way.href} href={way.href} className={buttonClass(index === 0 ? "primary" : "plain")}>
            {way.label}
          </a>
        ))}
        {children}
      </div>
    </main>
  );
}

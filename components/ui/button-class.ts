// Promises one look of a button for whatever is pressed: a button, a link, a row of a till.
import { cx } from "@/lib/ui/cx";

export type ButtonLook = "primary" | "plain" | "quiet" | "danger";
export type ButtonSize = "sm" | "md" | "lg" | "xl";

const looks: Record<ButtonLook, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-strong aria-busy:bg-accent",
  plain: "line border-line-strong/50 glare:border-line bg-surface text-ink hover:bg-hover hover:border-line-strong",
  quiet: "text-ink hover:bg-hover",
  danger: "bg-out text-on-out hover:bg-out-strong",
};

const sizes: Record<ButtonSize, string> = {
  sm: "target h-9 gap-1.5 rounded-sm px-3 text-sm",
  md: "h-11 gap-2 rounded-md px-4 text-sm",
  lg: "h-12 gap-2 rounded-md px-5 text-base",
  xl: "h-14 gap-3 rounded-md px-6 text-lg",
};

export function buttonClass(look: ButtonLook = "plain", size: ButtonSize = "md", wide = false): string {
  return cx(
    "inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap font-medium transition-colors",
    "active:translate-y-px disabled:pointer-events-none disabled:opacity-45 aria-busy:cursor-progress",
    looks[look],
    sizes[size],
    wide && "w-full",
  );
}

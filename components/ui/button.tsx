// Promises one kind of button: 44 px for a finger, 48 at the till, 56 where one hand holds a phone; a busy one cannot be pressed twice.
import type { ComponentProps, ReactNode } from "react";
import { cx } from "@/lib/ui/cx";
import { Spinner } from "./spinner";

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

export interface ButtonProps extends ComponentProps<"button"> {
  look?: ButtonLook;
  size?: ButtonSize;
  /** Fills the width it is given. */
  wide?: boolean;
  /** Shows that it is at work and refuses a second press; the label stays, so the width does not jump. */
  isBusy?: boolean;
  icon?: ReactNode;
}

export function Button({
  look,
  size,
  wide,
  isBusy = false,
  icon,
  className,
  children,
  onClick,
  ...props
}: ButtonProps) {
  return (
    <button
      type="button"
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || undefined}
      className={cx(buttonClass(look, size, wide), className)}
      {...props}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
    >
      {isBusy ? <Spinner /> : icon}
      {children}
    </button>
  );
}

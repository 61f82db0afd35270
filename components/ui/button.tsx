// Promises one kind of button: 44 px for a finger, 48 at the till, 56 where one hand holds a phone; a busy one cannot be pressed twice.
import type { ComponentProps, ReactNode } from "react";
import { cx } from "@/lib/ui/cx";
import { type ButtonLook, type ButtonSize, buttonClass } from "./button-class";
import { Spinner } from "./spinner";

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

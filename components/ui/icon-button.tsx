// Promises that a button without words still has a name: it is spoken, and shown on hover.
import type { ComponentProps, ReactNode } from "react";
import { cx } from "@/lib/ui/cx";
import { type ButtonLook, buttonClass } from "./button-class";

export interface IconButtonProps extends Omit<ComponentProps<"button">, "children" | "aria-label"> {
  label: string;
  icon: ReactNode;
  look?: ButtonLook;
  size?: "sm" | "md" | "lg" | "xl";
}

const squares = { sm: "w-9 px-0!", md: "w-11 px-0!", lg: "w-12 px-0!", xl: "w-14 px-0!" };

export function IconButton({ label, icon, look = "quiet", size = "md", className, ...props }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={cx(buttonClass(look, size), squares[size], className)}
      {...props}
    >
      {icon}
    </button>
  );
}

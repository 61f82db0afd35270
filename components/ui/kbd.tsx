// Promises that a key looks like a key, and that what is drawn is what works on this keyboard.
import { cx } from "@/lib/ui/cx";

const signs: Record<string, string> = {
  Enter: "↵",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
  Backspace: "⌫",
};

/** `keys` as in the shortcut's definition: "F2", "Mod+K", "?". */
export function Kbd({ keys, className }: { keys: string; className?: string }) {
  return (
    <kbd className={cx("inline-flex items-center gap-1 align-middle", className)}>
      {keys.split("+").map((key) => (
        <span
          key={key}
          className="line inline-grid h-5 min-w-5 place-items-center rounded-[5px] border-b-2 bg-sunken px-1.5 font-medium font-sans text-muted text-xs leading-none"
        >
          {key === "Mod" ? "Ctrl" : (signs[key] ?? key)}
        </span>
      ))}
    </kbd>
  );
}

// The list of a menu; fetched when its button is neared (see menu.tsx).
"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import { Link } from "./link";
import { cx } from "@/lib/ui/cx";
import { floatClass } from "./float-class";
import type { MenuChoiceProps, MenuItemProps, MenuProps } from "./menu";

const itemClass =
  "flex min-h-11 cursor-pointer select-none items-center gap-3 rounded-sm px-3 py-2 text-sm data-disabled:pointer-events-none data-highlighted:bg-hover data-disabled:opacity-50 focus-visible:outline-offset-[-2px] [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-muted";

export function MenuList({ trigger, children, align = "end", side = "bottom", isOpenAtFirst }: MenuProps) {
  return (
    <Base.Root defaultOpen={isOpenAtFirst}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} side={side} sideOffset={6} className="z-50 outline-none">
          <Base.Popup className={cx(floatClass, "max-h-(--available-height) min-w-56 max-w-80 overflow-y-auto p-1.5")}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export function ItemRow({ icon, children, after, onClick, href, isDisabled, isDanger }: MenuItemProps) {
  const inside = (
    <>
      {icon}
      <span className="min-w-0 flex-1">{children}</span>
      {after}
    </>
  );
  const look = cx(itemClass, isDanger && "text-out");
  if (href)
    return (
      <Base.LinkItem className={look} render={<Link href={href} />}>
        {inside}
      </Base.LinkItem>
    );
  return (
    <Base.Item className={look} onClick={onClick} disabled={isDisabled}>
      {inside}
    </Base.Item>
  );
}

export function SeparatorRow() {
  return <Base.Separator className="line-t my-1.5" />;
}

/** A choice inside a menu, such as the theme. */
export function ChoiceRows({ label, value, onValue, choices }: MenuChoiceProps<string>) {
  return (
    <Base.RadioGroup value={value} onValueChange={(next) => onValue(next as string)}>
      <Base.GroupLabel className="px-3 pt-2 pb-1 font-medium text-muted text-xs">{label}</Base.GroupLabel>
      {choices.map((choice) => (
        <Base.RadioItem key={choice.value} value={choice.value} closeOnClick className={itemClass}>
          {choice.icon}
          <span className="flex-1">{choice.label}</span>
          <Base.RadioItemIndicator>
            <Check aria-hidden="true" className="size-4 text-accent" />
          </Base.RadioItemIndicator>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}

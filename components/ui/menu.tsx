// Promises a short list of things to do, opened from a button, walked with the arrow keys.
// Only the button is there at first; the list comes when a pointer, a finger or the focus nears it.
"use client";

import { cloneElement, lazy, type ReactElement, type ReactNode, Suspense, useState } from "react";
import { lazyPart } from "./lazy-part";
import { untilHere } from "./until-here";

export interface MenuProps {
  /** The button: `<Button>…</Button>` or an icon button. */
  trigger: ReactElement;
  children: ReactNode;
  align?: "start" | "center" | "end";
  side?: "bottom" | "top" | "inline-start" | "inline-end";
  /** For a menu that was itself fetched because it was asked for. */
  isOpenAtFirst?: boolean;
}

export interface MenuItemProps {
  icon?: ReactNode;
  children: ReactNode;
  /** Right end: a key, a count. */
  after?: ReactNode;
  onClick?: () => void;
  href?: string;
  isDisabled?: boolean;
  isDanger?: boolean;
}

export interface MenuChoiceProps<Value extends string> {
  label: string;
  value: Value;
  onValue: (value: Value) => void;
  choices: readonly { value: Value; label: ReactNode; icon?: ReactNode }[];
}

const load = () => import("./menu-list");
const List = lazy(() => untilHere(load).then((module) => ({ default: module.MenuList })));
const Item = lazyPart(() => load().then((module) => module.ItemRow));
const Separator = lazyPart(() => load().then((module) => module.SeparatorRow));
const Choice = lazyPart(() => load().then((module) => module.ChoiceRows));

export function Menu(props: MenuProps) {
  const [isAsked, setIsAsked] = useState(props.isOpenAtFirst ?? false);
  const near = () => void load();
  // Until it is asked for, the button only looks like the one that will take its place.
  const button = cloneElement(props.trigger as ReactElement<Record<string, unknown>>, {
    "aria-haspopup": "menu",
    onPointerEnter: near,
    onTouchStart: near,
    onFocus: near,
    onClick: () => setIsAsked(true),
  });
  if (!isAsked) return button;
  return (
    <Suspense fallback={button}>
      <List {...props} isOpenAtFirst />
    </Suspense>
  );
}

export function MenuItem(props: MenuItemProps) {
  return <Item {...props} />;
}

export function MenuSeparator() {
  return <Separator />;
}

export function MenuChoice<Value extends string>(props: MenuChoiceProps<Value>) {
  return <Choice {...props} onValue={(value) => props.onValue(value as Value)} />;
}

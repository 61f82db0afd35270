// Promises a form that takes nothing before somebody listens: what is typed or sent earlier would be lost, a password in the address.
"use client";

import { type ComponentProps, useSyncExternalStore } from "react";

const never = () => () => {};

/** For what the server draws with the page; a form that appears later is listened to from its first moment. */
export function Form({ children, ...props }: ComponentProps<"form">) {
  const isAlive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <form {...props}>
      <fieldset disabled={!isAlive} className="contents">
        {children}
      </fieldset>
    </form>
  );
}

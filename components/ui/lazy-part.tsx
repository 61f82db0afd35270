// Promises that a part of a screen adds nothing to its page's first view: its code comes while the rest is drawn, and what stands there
// meanwhile keeps its place. React's own `lazy`: next/dynamic would bring every such page two and a half kilobytes more.
"use client";

import { type ComponentType, lazy, type ReactNode, Suspense, useState, useSyncExternalStore } from "react";
import { untilHere } from "./until-here";

interface LazyOptions {
  /** Stands there until the code has come. */
  meanwhile?: ReactNode;
  /** For what measures or draws by itself: not drawn by the server, which cannot. */
  isBrowserOnly?: boolean;
}

const never = () => () => {};
const useIsBrowser = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** `const Feed = lazyPart(() => import("./feed").then((m) => m.Feed))`. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { meanwhile = null, isBrowserOnly = false }: LazyOptions = {},
): ComponentType<Props> & { warm: () => Promise<void> } {
  let here: ComponentType<object> | null = null;
  const fetchPart = async () => {
    here = (await load()) as ComponentType<object>;
    return here;
  };
  const Fetched = lazy(async () => ({ default: await untilHere(fetchPart) }));
  function LazyPart(props: Props) {
    const isBrowser = useIsBrowser();
    // what is here already is drawn at once: `lazy` would show nothing for three tenths of a second, and the first key would be lost
    const [Part] = useState(() => here ?? Fetched);
    if (isBrowserOnly && !isBrowser) return meanwhile;
    return (
      <Suspense fallback={meanwhile}>
        <Part {...props} />
      </Suspense>
    );
  }
  /** Fetches it before it is asked for; answers when it is here, or cannot be had now. */
  LazyPart.warm = () =>
    fetchPart().then(
      () => undefined,
      () => undefined,
    );
  return LazyPart;
}

// Promises the till's three zones, which never move: rail, tiles, cart. Nothing above scrolls, each zone scrolls in itself.
// On a phone the rail lies across the top, the tiles fill the screen, and the cart is a bar with the total, always in sight.
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SkipLink } from "@/components/ui/skip-link";
import { ViewerProvider } from "@/lib/staff/use-viewer";
import type { Person } from "@/lib/staff/viewer";

export interface TillFrameProps {
  viewer: Person;
  /** The line above: search in its middle, status, seal and person at its end. See TillHeader. */
  header: ReactNode;
  /** Categories and favourites. */
  rail: ReactNode;
  /** The tiles. */
  children: ReactNode;
  /** The cart, 384 px; left out on phones. */
  cart: ReactNode;
  /** Phone: the bar that shows the total and opens the cart. */
  cartBar: ReactNode;
  /** Between header and tiles: an offline line, a found item, an update that waits. Pushes nothing: it lies over the tiles' top. */
  notice?: ReactNode;
}

export function TillFrame({ viewer, header, rail, children, cart, cartBar, notice }: TillFrameProps) {
  const t = useTranslations("shell");
  return (
    <ViewerProvider viewer={viewer}>
      <SkipLink to="tiles">{t("skip")}</SkipLink>
      <div className="grid h-dvh grid-rows-[auto_auto_minmax(0,1fr)_auto] overflow-hidden md:grid-cols-[6.5rem_minmax(0,1fr)_20rem] md:grid-rows-[auto_minmax(0,1fr)] lg:grid-cols-[7.5rem_minmax(0,1fr)_24rem]">
        <header className="line-b col-span-full flex h-14 items-center gap-2 bg-paper px-3 sm:gap-3" data-print="never">
          {header}
        </header>
        <nav
          aria-label={t("categories")}
          className="no-scrollbar flex gap-1 overflow-x-auto px-3 py-2 max-md:line-b md:line-e md:flex-col md:overflow-y-auto md:overflow-x-hidden md:px-2 md:py-3"
          data-print="never"
        >
          {rail}
        </nav>
        <main
          id="tiles"
          tabIndex={-1}
          className="relative min-h-0 min-w-0 overflow-y-auto overscroll-contain bg-sunken p-3 md:p-4"
        >
          {notice ? <div className="sticky top-0 z-20 mb-3">{notice}</div> : null}
          {children}
        </main>
        <aside aria-label={t("cart")} className="line-s hidden min-h-0 flex-col bg-surface md:flex">
          {cart}
        </aside>
        <div
          className="line-t bg-surface p-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] md:hidden"
          data-print="never"
        >
          {cartBar}
        </div>
      </div>
    </ViewerProvider>
  );
}

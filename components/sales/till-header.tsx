// Promises the till's edge: where this is, which sales are open, whether it is connected, who stands here, and the day's other acts.
"use client";

import { Archive, Banknote, History, Keyboard, Lock, Monitor, Plus, Undo2 } from "lucide-react";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { lazyPart } from "@/components/ui/lazy-part";
import { StatusBadge } from "@/components/ui/status-badge";
import { isEmpty } from "@/lib/sales/cart";
import { useCarts } from "@/lib/sales/cart-store";
import type { Till } from "@/lib/sales/till";
import { useConnection } from "@/lib/sales/outbox/connection";
import { useOutbox, waitingCount } from "@/lib/sales/outbox/state";
import { cx } from "@/lib/ui/cx";
import type { TillDialog } from "./till-dialogs";

const MoreActs = lazyPart(() => import("./more-acts").then((m) => m.MoreActs), { isBrowserOnly: true });
const phone = "max-sm:hidden";
const narrow = "max-lg:hidden";

interface HeaderProps {
  till: Till;
  onLock: () => void;
  onDialog: (dialog: TillDialog) => void;
}

export function TillHeader({ till, onLock, onDialog }: HeaderProps) {
  const t = useTranslations("sales");
  const o = useTranslations("offline");
  const status = useConnection((state) => state.status);
  const waiting = useOutbox(waitingCount);
  const off = (kind: "refund" | "shift") => (status === "offline" ? o(`needs.${kind}`) : undefined);
  const isClosed = till.shift === null && !till.autoOpensShift;
  return (
    <header className="line-b flex h-14 shrink-0 items-center gap-1 bg-surface ps-4 pe-2 max-[379px]:ps-2">
      <p className="me-2 min-w-0 shrink-0 leading-4.5 max-sm:sr-only">
        <span className="block truncate font-semibold text-sm">{till.register.name}</span>
        <span className="block truncate text-muted text-xs max-sm:hidden">
          {till.org.isDemo ? t("header.demo", { shop: till.org.name }) : till.org.name}
        </span>
      </p>
      <SaleTabs />
      <StatusBadge status={status} waiting={waiting} onPress={() => onDialog({ kind: "outbox" })} />
      <Act
        icon={<Archive aria-hidden="true" />}
        label={t("header.parked")}
        hide={phone}
        onPress={() => onDialog({ kind: "parked" })}
      />
      <Act
        icon={<Undo2 aria-hidden="true" />}
        label={t("header.refund")}
        off={off("refund")}
        hide={phone}
        onPress={() => onDialog({ kind: "refund" })}
      />
      <Act
        icon={<Banknote aria-hidden="true" />}
        label={isClosed ? t("header.openShift") : t("header.shift")}
        isUrgent={isClosed}
        off={off("shift")}
        hide={isClosed ? undefined : phone}
        onPress={() => onDialog({ kind: "shift" })}
      />
      <Act icon={<History aria-hidden="true" />} label={t("header.history")} href="/pos/history" hide={narrow} />
      <Act
        icon={<Monitor aria-hidden="true" />}
        label={t("header.display")}
        href="/display"
        hide={narrow}
        opensWindow
      />
      <Act
        icon={<Keyboard aria-hidden="true" />}
        label={t("keys.help")}
        onPress={() => onDialog({ kind: "keys" })}
        hide={narrow}
      />
      <MoreActs onDialog={onDialog} />
      <button
        type="button"
        onClick={onLock}
        className="line ms-1 flex h-11 shrink-0 items-center gap-2 rounded-full px-3.5 font-medium text-sm hover:bg-hover max-[379px]:px-3"
      >
        <Lock aria-hidden="true" className="size-4 text-muted" />
        <span className="sr-only">{t("header.lock")} </span>
        <span className="max-[379px]:sr-only">{till.staff.name}</span>
      </button>
    </header>
  );
}

interface ActProps {
  icon: ReactNode;
  label: string;
  onPress?: () => void;
  href?: string;
  isUrgent?: boolean;
  /** Where it stands behind «more» instead. */
  hide?: string | undefined;
  opensWindow?: boolean;
  /** Why it cannot be done now. */
  off?: string | undefined;
}

function Act({ icon, label, onPress, href, isUrgent, hide, opensWindow, off }: ActProps) {
  const look = cx(
    "flex h-11 min-w-11 shrink-0 items-center justify-center gap-2 rounded-md px-2.5 text-sm transition-colors hover:bg-hover [&>svg]:size-5 [&>svg]:shrink-0",
    isUrgent ? "bg-low-soft font-medium text-low" : "text-ink [&>svg]:text-muted",
    hide,
    off && "opacity-45",
  );
  const inside = (
    <>
      {icon}
      <span className={isUrgent ? "max-sm:sr-only" : "max-2xl:sr-only"}>{label}</span>
    </>
  );
  if (href)
    return (
      <Link href={href} title={label} className={look} target={opensWindow ? "stockproof-display" : undefined}>
        {inside}
      </Link>
    );
  return (
    <button
      type="button"
      title={off ? `${label}. ${off}` : label}
      aria-disabled={off ? true : undefined}
      onClick={onPress}
      className={look}
    >
      {inside}
    </button>
  );
}

function SaleTabs() {
  const t = useTranslations("sales");
  const { carts, activeId, show, open } = useCarts();
  return (
    <nav
      aria-label={t("header.sales")}
      className="no-scrollbar flex min-w-0 flex-1 items-center gap-1 overflow-x-auto py-1"
    >
      {carts.map((cart, index) => {
        const isOn = cart.id === activeId;
        return (
          <button
            key={cart.id}
            type="button"
            aria-current={isOn || undefined}
            onClick={() => show(cart.id)}
            className={cx(
              "flex h-11 shrink-0 items-center gap-2 rounded-md px-3 text-sm",
              isOn ? "bg-hover font-medium" : "text-muted hover:bg-hover hover:text-ink",
            )}
          >
            {cart.customer?.name ?? t("header.sale", { number: index + 1 })}
            {isEmpty(cart) ? null : (
              <span className="figure rounded-full bg-line px-1.5 text-ink text-xs leading-5 glare:text-surface">
                {cart.lines.length + cart.returns.length}
              </span>
            )}
          </button>
        );
      })}
      <button
        type="button"
        aria-label={t("keys.newSale")}
        title={t("keys.newSale")}
        onClick={open}
        className="sticky end-0 grid size-11 shrink-0 place-items-center rounded-md bg-surface text-muted hover:bg-hover hover:text-ink"
      >
        <Plus aria-hidden="true" className="size-5" />
      </button>
    </nav>
  );
}

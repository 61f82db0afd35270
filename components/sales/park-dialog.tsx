// Promises that a sale can wait and be taken up on any till of the store; what has changed meanwhile is said before it goes on.
"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Archive } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { announce } from "@/components/ui/live-region";
import { EmptyState } from "@/components/ui/states";
import { useFormat } from "@/lib/format/use-format";
import { fetchJson } from "@/lib/http/fetch-json";
import { uuidV7 } from "@/lib/ids/uuid-v7";
import { forgetParked, keptParked, type ParkedCart, readParked } from "@/lib/sales/basics";
import { type Cart, newCart } from "@/lib/sales/cart";
import { toBody } from "@/lib/sales/cart-body";
import { useCarts } from "@/lib/sales/cart-store";
import { useConnection } from "@/lib/sales/outbox/connection";
import type { Shelf } from "@/lib/sales/goods";
import type { Price } from "@/lib/sales/price";
import { type Change, type Recalled, toCart } from "@/lib/sales/recalled-cart";
import type { Till } from "@/lib/sales/till";
import { useKept } from "@/lib/sales/use-kept";
import { KeptNote } from "./kept-note";
import { useRefusal } from "./refusal-words";

interface ParkDialogProps {
  isOpen: boolean;
  onClose: () => void;
  till: Till;
  cart: Cart;
  price: Price;
  shelf: Shelf;
}

export function ParkDialog({ isOpen, onClose, till, cart, price, shelf }: ParkDialogProps) {
  const t = useTranslations("sales");
  const format = useFormat(till.org.currency);
  const refusal = useRefusal(format);
  const client = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const [note, setNote] = useState<string>();
  const [error, setError] = useState<string>();
  const [changes, setChanges] = useState<Change[]>([]);
  const [busy, setBusy] = useState<string | null>(null);
  const o = useTranslations("offline");
  const place = `${till.org.id}.${till.register.id}`;
  const isAlone = useConnection((state) => state.status) === "offline";
  const kept = useKept(isOpen && isAlone, place, keptParked);
  const { data } = useQuery({
    queryKey: ["carts"],
    queryFn: () => fetchJson<{ carts: ParkedCart[] }>("/api/pos/carts"),
    enabled: isOpen && !isAlone,
    refetchInterval: isOpen && !isAlone ? 4_000 : false,
    staleTime: 0,
  });
  const hasSale = cart.lines.length > 0 && !cart.sold && !cart.attempt;
  // what comes back is tied to its receipt; a parked sale could not keep it
  const canPark = hasSale && cart.returns.length === 0;
  // taken up here without the server: it goes on waiting there until this till's sale is sent
  const open = new Set(useCarts((state) => state.carts).map((one) => one.parkedCartId));

  /** Undefined until it is typed: the sale's own note goes with it. */
  const known = note ?? cart.note ?? "";
  /** One key for each thing done, kept until it is answered. */
  const keyOf = (what: string) => {
    const key = keys.current.get(what) ?? uuidV7();
    keys.current.set(what, key);
    return key;
  };
  async function act(what: string, work: () => Promise<void>) {
    setBusy(what);
    setError(undefined);
    try {
      await work();
    } catch (caught) {
      setError(refusal(caught));
    } finally {
      setBusy(null);
      void client.invalidateQueries({ queryKey: ["carts"] });
    }
  }
  const park = () =>
    act("park", async () => {
      const { lines, customerId, discount, takenOff } = toBody(cart, []);
      const body = {
        lines,
        ...(customerId ? { customerId } : {}),
        ...(discount ? { discount } : {}),
        ...(takenOff ? { takenOff } : {}),
        ...(known.trim() ? { note: known.trim() } : {}),
      };
      await fetchJson("/api/pos/carts", { body, key: keyOf(`park ${cart.sale ?? cart.id} ${JSON.stringify(body)}`) });
      useCarts.getState().change(cart.id, () => newCart(cart.id));
      void readParked(place).catch(() => undefined);
      announce(t("said.parked"));
      setNote(undefined);
      onClose();
    });
  const recall = ({ id, cart: copied }: ParkedCart) =>
    act(id, async () => {
      const taken = toCart(isAlone && copied ? copied : await recallAtServer(id, keyOf(id)), shelf);
      useCarts.getState().take(taken.cart);
      void forgetParked(place, id);
      announce(t("said.recalled", { count: taken.cart.lines.length }));
      if (taken.changes.length > 0) setChanges(taken.changes);
      else onClose();
    });

  if (changes.length > 0) {
    const done = () => {
      setChanges([]);
      onClose();
    };
    return (
      <Dialog
        isOpen={isOpen}
        onClose={done}
        title={t("park.changed")}
        actions={
          <Button look="primary" size="lg" onClick={done}>
            {t("ok")}
          </Button>
        }
      >
        <ul className="flex flex-col gap-2 text-sm">
          {changes.map((change) => (
            <li key={`${change.kind} ${change.name}`} className="line-b figure pb-2">
              <strong className="block">{change.name}</strong>
              {change.kind === "price"
                ? t("park.price", { before: format.money(change.before), now: format.money(change.now) })
                : change.kind === "gone"
                  ? t("park.gone")
                  : t("park.short", {
                      left: format.quantity(change.left, change.unit),
                      wanted: format.quantity(change.wanted, change.unit),
                    })}
            </li>
          ))}
        </ul>
      </Dialog>
    );
  }
  const waiting = isAlone ? (kept?.rows ?? []) : (data?.carts ?? []);
  const carts = waiting.filter((one) => !open.has(one.id) && (!isAlone || one.cart));
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t("park.title")}>
      <div className="flex flex-col gap-4 pb-1">
        {isAlone ? <KeptNote of="parked" at={kept?.at ?? null} format={format} /> : null}
        {hasSale && !canPark ? <p className="text-sm">{t("park.exchange")}</p> : null}
        {canPark && isAlone ? <p className="text-sm">{o("needs.park")}</p> : null}
        {canPark && !isAlone ? (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void park();
            }}
            className="line flex flex-col gap-3 rounded-md bg-paper p-3"
          >
            <p className="figure text-sm">
              {t("park.this", { count: cart.lines.length, total: format.money(price.total) })}
            </p>
            <div className="flex gap-2 max-sm:flex-col">
              <Input
                aria-label={t("park.note")}
                placeholder={t("park.note")}
                value={known}
                maxLength={200}
                onChange={(event) => setNote(event.currentTarget.value)}
                size="lg"
              />
              <Button
                type="submit"
                look="primary"
                size="lg"
                isBusy={busy === "park"}
                icon={<Archive aria-hidden="true" className="size-5" />}
              >
                {t("cart.park")}
              </Button>
            </div>
          </form>
        ) : null}
        {error ? (
          <p role="alert" className="rounded-md bg-out-soft px-4 py-2.5 text-sm">
            {error}
          </p>
        ) : null}
        {carts.length === 0 ? <EmptyState title={t("park.none")} text={t("park.noneText")} className="py-6!" /> : null}
        <ul aria-label={t("park.waiting")} className="flex flex-col">
          {carts.map((one) => (
            <li key={one.id} className="line-b flex items-center gap-3 py-2 text-sm">
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">
                  {one.customer ?? one.note ?? t("park.items", { count: one.count })}
                </span>
                <span className="figure block truncate text-muted text-xs">
                  {[format.ago(one.parkedAt, new Date()), one.staff, one.register].filter(Boolean).join(" · ")}
                </span>
              </span>
              <span className="figure font-medium">{format.money(one.total)}</span>
              <Button size="lg" isBusy={busy === one.id} onClick={() => void recall(one)}>
                {isAlone ? o("kept.copy") : t("park.recall")}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

async function recallAtServer(id: string, key: string): Promise<Recalled> {
  const { cart } = await fetchJson<{ cart: Recalled }>(`/api/pos/carts/${id}/recall`, {
    method: "POST",
    body: {},
    key,
  });
  return cart;
}

// Promises that goods move in three steps at most: which, how much and why, and a PIN where it must be signed.
"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { OpenProps } from "@/components/ui/lazy-dialog";
import { notify } from "@/components/ui/toast";
import type { ProductLine } from "@/lib/stock/board";
import { bodyOf, emptyDraft, type MoveDraft, type MoveKind, mustSign } from "@/lib/stock/moves";
import type { Moved } from "@/lib/stock/stock";
import { stockQueries } from "@/lib/stock/stock.queries";
import { useAct } from "@/lib/stock/use-act";
import { useShopFormat } from "@/lib/staff/use-viewer";
import { MoveForm } from "./move-form";
import { balancesAfter } from "./move-words";
import { ProductPicker } from "./product-picker";
import { Refused } from "./refused";
import { SignStep } from "./sign-step";

export interface MoveDialogProps extends OpenProps {
  kind: MoveKind;
  product?: ProductLine | undefined;
  inventoryId?: string | undefined;
}

export function MoveDialog(props: MoveDialogProps) {
  // A new opening is a new form; the key makes it so.
  return <Move key={`${props.isOpen} ${props.kind} ${props.inventoryId}`} {...props} />;
}

function Move({ isOpen, onClose, kind, product: given, inventoryId }: MoveDialogProps) {
  const t = useTranslations("stock");
  const format = useShopFormat();
  const { data: places } = useQuery(stockQueries.places());
  const [picked, setPicked] = useState<ProductLine | null>(null);
  const product = given ?? picked;
  const [draft, setDraft] = useState<MoveDraft>({ ...emptyDraft, inventoryId: inventoryId ?? onlyRow(given) });
  const [isSigning, setIsSigning] = useState(false);
  const act = useAct<Moved>(({ movements }) => {
    const place = (moved: Moved["movements"][number]) =>
      product?.rows.find((row) => row.inventoryId === moved.inventoryId)?.locationName ??
      places?.locations.find((one) => one.id === draft.toLocationId)?.name;
    notify.good(
      t(`move.done.${kind}`, { name: product?.name ?? "" }),
      balancesAfter(movements, place, format, product?.unit),
    );
    onClose();
  });
  const body = product ? bodyOf(kind, product.id, draft) : null;
  const needsSignature = mustSign(kind, draft.quantity, places?.adjustThreshold ?? "0");

  function send(pin?: string) {
    if (body) act.mutate({ url: `/api/stock/${kind}`, body, pin });
  }

  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t(`move.${kind}`)}
      description={product?.name}
      actions={
        product && !isSigning ? (
          <>
            <Button onClick={onClose}>{t("cancel")}</Button>
            <Button
              look="primary"
              isBusy={act.isPending}
              disabled={body === null}
              onClick={() => (needsSignature ? setIsSigning(true) : send())}
            >
              {needsSignature ? t("move.sign") : t(`move.${kind}`)}
            </Button>
          </>
        ) : undefined
      }
    >
      {!product ? (
        <ProductPicker
          onPick={(line) => {
            setPicked(line);
            setDraft({ ...emptyDraft, inventoryId: onlyRow(line) });
          }}
        />
      ) : isSigning && body ? (
        <SignStep
          error={act.error}
          isBusy={act.isPending}
          onPin={send}
          onBack={() => (act.reset(), setIsSigning(false))}
        />
      ) : (
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (needsSignature && body) setIsSigning(true);
            else send();
          }}
        >
          <MoveForm
            kind={kind}
            product={product}
            draft={draft}
            onDraft={(change) => (act.reset(), setDraft((before) => ({ ...before, ...change })))}
          />
          {act.error ? <Refused error={act.error} unit={product.unit} /> : null}
          <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
            {t(`move.${kind}`)}
          </button>
        </form>
      )}
    </Dialog>
  );
}

function onlyRow(product: ProductLine | undefined): string {
  const rows = product?.rows.filter((row) => row.isActive) ?? [];
  return rows.length === 1 ? (rows[0]?.inventoryId ?? "") : "";
}

// Promises what a person signed as it stood before them: who, when, for which act, every field, and whether a letter has changed since.
"use client";

import { useQuery } from "@tanstack/react-query";
import { ShieldCheck, ShieldX } from "lucide-react";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { useShopFormat } from "@/lib/staff/use-viewer";
import { stockQueries } from "@/lib/stock/stock.queries";
import { signedFields } from "@/lib/stock/signed-fields";
import { MovementLine } from "./movement-line";
import { Trouble } from "@/components/shell/trouble";

export function SignatureScreen({ id }: { id: string }) {
  const t = useTranslations("stock");
  const roles = useTranslations("shell");
  const format = useShopFormat();
  const { data: signed, error, refetch } = useQuery(stockQueries.signature(id));
  if (error && !signed) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (!signed) return <SkeletonRows rows={8} />;
  const Seal = signed.holds ? ShieldCheck : ShieldX;
  return (
    <>
      <PageHeader
        before={
          <Link href="/ledger" className="target underline">
            {t("ledger.title")}
          </Link>
        }
        title={t("signature.title")}
        hint={
          <Badge meaning={signed.holds ? "good" : "out"}>
            <Seal aria-hidden="true" className="size-3.5" /> {t(signed.holds ? "signature.holds" : "signature.broken")}
          </Badge>
        }
      />
      <div className="grid gap-6 xl:grid-cols-2">
        <Card title={t("signature.who")}>
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-sm">
            {[
              [t("movement.signed"), `${signed.signer ?? "–"} · ${roles(`role.${signed.signerRole}`)}`],
              [t("signature.askedBy"), signed.requestedBy ?? "–"],
              [t("signature.act"), signed.act],
              [t("signature.at"), format.time(signed.createdAt, "moment")],
              [t("signature.used"), signed.usedAt ? format.time(signed.usedAt, "moment") : t("signature.unused")],
            ].map(([name, value]) => (
              <Fragment key={name}>
                <dt className="text-muted">{name}</dt>
                <dd className="figure min-w-0 break-words text-end">{value}</dd>
              </Fragment>
            ))}
            <dt className="text-muted">{t("movement.hash")}</dt>
            <dd className="break-all text-end font-mono text-xs">{signed.bodyHash}</dd>
          </dl>
        </Card>
        <Card title={t("signature.content")} hint={t("signature.contentHint")}>
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-sm">
            {signedFields(signed.body).map(({ name, value }) => (
              <Fragment key={name}>
                <dt className="text-muted">
                  <code>{name}</code>
                </dt>
                <dd className="min-w-0 break-all text-end font-mono text-xs">{value}</dd>
              </Fragment>
            ))}
          </dl>
        </Card>
      </div>
      <Card title={t("signature.moved")} isFlush className="mt-6">
        <ol aria-label={t("signature.moved")}>
          {signed.movements.map((line) => (
            <MovementLine key={line.id} line={line} />
          ))}
        </ol>
      </Card>
    </>
  );
}

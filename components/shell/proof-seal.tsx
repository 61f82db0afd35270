// Promises that the proof is part of the look: «0 adrift · checked 12 s ago», a press away from the evidence.
"use client";

import { BadgeAlert, BadgeCheck, BadgeHelp } from "lucide-react";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { useFormat } from "@/lib/format/use-format";
import { useNow } from "@/lib/format/use-now";
import type { Seal } from "@/lib/audit/use-seal";
import { useSeal } from "@/lib/audit/use-seal";
import { cx } from "@/lib/ui/cx";

/** The seal of the signed-in person's shop. */
export function LiveSeal() {
  return <ProofSeal seal={useSeal(true)} />;
}

export function ProofSeal({ seal }: { seal: Seal | null }) {
  const t = useTranslations("shell");
  const format = useFormat();
  const now = useNow();
  const isBroken = seal !== null && seal.adrift > 0;
  const Icon = seal === null ? BadgeHelp : isBroken ? BadgeAlert : BadgeCheck;
  const age = seal && now ? format.ago(seal.checkedAt, now) : null;
  return (
    <Link
      href="/audit"
      className={cx(
        "target inline-flex h-9 items-center gap-2 whitespace-nowrap rounded-full px-2.5 text-sm transition-colors",
        isBroken ? "line border-out/30 bg-out-soft text-out" : "hover:bg-hover",
      )}
    >
      <Icon
        aria-hidden="true"
        className={cx("size-5 shrink-0", seal === null ? "text-muted" : isBroken ? "text-out" : "text-good")}
      />
      <span className={cx("figure", isBroken ? "font-semibold" : "font-medium max-sm:sr-only")}>
        {seal === null ? t("seal.unknown") : t("seal.adrift", { count: seal.adrift })}
      </span>
      {age ? <span className="figure text-muted max-xl:sr-only">{t("seal.checked", { age })}</span> : null}
    </Link>
  );
}

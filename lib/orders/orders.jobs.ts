/** What orders leave to the background: undoing what a crash or a failed step left reserved, and giving back holds that ran out. */
import "server-only";
import { log } from "@/lib/http/log";
import { metrics } from "@/lib/http/metrics";
import { eachOrg, rows } from "@/lib/worker/job";

interface Swept {
  undone: number;
  failed: number;
  expired: number;
}

export const makeSweepOrders = () =>
  eachOrg("orders left unfinished", { every: 3 }, async ({ pool }, org) => {
    const [row] = await rows<{ swept: Swept }>(pool, "select public.sweep_orders($1) as swept", [org]);
    if (!row) return;
    const { undone, failed, expired } = row.swept;
    if (failed > 0) metrics.compensationFailed.inc(failed);
    if (undone + failed + expired > 0) log.info({ org, undone, failed, expired }, "orders swept");
  });

/**
 * Every piece of background work. A new one is a line here: `eachOrg(name, { every }, work)` where one process at a time suffices per org,
 * or a job of its own shape.
 */
import "server-only";
import { makeMeasure, makeWatchLocks } from "@/lib/ops/ops.jobs";
import { makeSweepOrders } from "@/lib/orders/orders.jobs";
import { makeDeliver, makeDispatch } from "@/lib/outbox/outbox.jobs";
import { eachOrg, type Job, rows, untilDone } from "./job";

export const makeJobs = (): Job[] => [
  makeDispatch(),
  makeDeliver(),
  makeSweepOrders(),
  makeMeasure(),
  makeWatchLocks(),
  eachOrg("watch ops", { every: 15 }, ({ pool }, org) => rows(pool, "select internal.watch_ops($1)", [org])),
  eachOrg("watch drift", { every: 10 }, ({ pool }, org) => rows(pool, "select internal.watch_drift($1)", [org])),
  eachOrg("prove", { every: 300, lasts: 600 }, ({ pool }, org) =>
    rows(pool, "select internal.run_verification($1)", [org]),
  ),
  eachOrg("expire reservations", { every: 2 }, untilDone("internal.sweep_expired($1)")),
  eachOrg("keep figures", { every: 3 }, untilDone("internal.refresh_kept($1)")),
  eachOrg("forget stock news", { every: 300 }, untilDone("internal.forget_news($1)")),
  eachOrg("forget delivered events", { every: 3_600 }, untilDone("internal.forget_delivered($1)")),
  eachOrg("tidy up", { every: 3_600 }, ({ pool }, org) => rows(pool, "select internal.tidy_up($1)", [org])),
  eachOrg("birthdays", { every: 3_600 }, ({ pool }, org) => rows(pool, "select internal.give_birthdays($1)", [org])),
  eachOrg("review tiers", { every: 86_400, lasts: 600 }, async ({ pool, signal }, org) => {
    let after: string | null = null;
    do {
      const [row]: { after: string | null }[] = await rows(pool, "select internal.review_tiers($1, $2) as after", [
        org,
        after,
      ]);
      after = row?.after ?? null;
    } while (after !== null && !signal.aborted);
  }),
];

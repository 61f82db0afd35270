/** The hour as curves: samples are kept raw, so that percentiles are those of all processes together and not a mean of means. */
import "server-only";
import type { Session } from "@/lib/staff/session";
import { callRpc } from "@/lib/supabase/call-rpc";
import { type Ops, pointsOf, refusalsOf, type Sample, spreadOf } from "./ops";

type Raw = Pick<Ops, "at" | "state" | "alerts" | "thresholds"> & { samples: Sample[] };

export async function readOps(session: Session): Promise<Ops> {
  const { samples, ...rest } = await callRpc<Raw>(session, "read_ops", { p_request: {} });
  return {
    ...rest,
    processes: [...new Set(samples.map(({ process }) => process))],
    checkout: spreadOf(samples, ({ checkout }) => checkout),
    decrement: spreadOf(samples, ({ decrement }) => decrement),
    lockWait: spreadOf(samples, ({ lockWait }) => lockWait),
    refusals: refusalsOf(samples),
    points: pointsOf(samples),
  };
}

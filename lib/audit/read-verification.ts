/** The proof as it stands: the last one, or one made now. It runs on the connections for long work, never on the tills'. */
import "server-only";
import type { Session } from "@/lib/staff/session";
import { callRpc } from "@/lib/supabase/call-rpc";
import { longPool } from "@/lib/worker/long-pool";
import type { Verification } from "./audit";

export async function readVerification(
  session: Session,
  { fresh }: { fresh?: "0" | "1" | undefined },
): Promise<Verification> {
  const last = await callRpc<Verification | null>(session, "read_verification", { p_request: {} });
  if (last && fresh !== "1") return last;
  const { rows } = await longPool().query<{ verification: Verification }>(
    "select internal.run_verification($1) as verification",
    [session.orgId],
  );
  const [row] = rows;
  if (!row) throw new Error("The proof gave no answer.");
  return row.verification;
}

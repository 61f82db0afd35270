/** What a till begins with: what the database says, and whether this server can mail. */
import "server-only";
import { canMail } from "@/lib/mail/send-mail";
import type { Session } from "@/lib/staff/session";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { Till } from "./till";

export async function readTill(session: Session): Promise<{ till: Till }> {
  const { till } = await callRpc<{ till: Omit<Till, "canMail"> }>(session, "read_till", { p_request: {} });
  return { till: { ...till, canMail: canMail() } };
}

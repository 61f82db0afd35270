/** Checks e-mail and password with Supabase Auth. Failed tries count per e-mail, in a table; what worked is never limited. */
import "server-only";
import { createHash } from "node:crypto";
import { Refusal } from "@/lib/http/problem";
import { callRpc } from "@/lib/supabase/call-rpc";
import { supabaseForSignIn } from "@/lib/supabase/server";

const TRIES = 10;
const WINDOW_SECONDS = 900;

export async function checkPassword(email: string, password: string): Promise<{ id: string; email: string }> {
  const key = `login:${createHash("sha256").update(email).digest("hex").slice(0, 32)}`;
  const tries = (failed: boolean) =>
    callRpc<number>("system", "judge_tries", {
      p_key: key,
      p_limit: TRIES,
      p_window_seconds: WINDOW_SECONDS,
      p_failed: failed,
    });
  const retryAfterSeconds = await tries(false);
  if (retryAfterSeconds > 0) throw new Refusal("too_many", { retryAfterSeconds });
  const { data, error } = await supabaseForSignIn().auth.signInWithPassword({ email, password });
  if (data?.user?.email) return { id: data.user.id, email: data.user.email };
  // Auth that is down or busy has not judged the password.
  if (error && (error.status === undefined || error.status === 0 || error.status >= 500))
    throw new Refusal("unavailable");
  if (error?.status === 429) throw new Refusal("too_many", { retryAfterSeconds: 60 });
  await tries(true);
  throw new Refusal("credentials_wrong");
}

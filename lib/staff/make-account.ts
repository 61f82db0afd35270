/**
 * An account at Supabase Auth, made with the secret key and confirmed by whoever asks for it. Where Auth has no administrator's door (the
 * embedded one), it is signed up. An account that is there already counts when its password is the one given: a try whose answer was lost.
 */
import "server-only";
import { log } from "@/lib/http/log";
import { Refusal } from "@/lib/http/problem";
import { supabase, supabaseForSignIn } from "@/lib/supabase/server";
import { checkPassword } from "./check-password";

export async function makeAccount(email: string, password: string): Promise<string> {
  const made = await supabase().auth.admin.createUser({ email, password, email_confirm: true });
  if (made.data.user) return made.data.user.id;
  const hasNoAdmin = made.error?.status === 401 || made.error?.status === 404 || made.error?.status === 405;
  const signedUp = hasNoAdmin ? await supabaseForSignIn().auth.signUp({ email, password }) : null;
  // Hosted Auth answers a sign-up of a known e-mail with a user without identities, so that nobody learns who is there.
  const user = signedUp?.data.user;
  if (user && user.identities?.length !== 0) return user.id;
  try {
    return (await checkPassword(email, password)).id;
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "credentials_wrong") throw error;
    log.info({ status: made.error?.status, said: made.error?.message }, "an account could not be made");
    throw new Refusal("email_taken");
  }
}

/**
 * Makes a shop of one's own from within the demo. The request's key becomes the business's id, so a second try is the same shop. Account
 * and PIN are hashed side by side, and the books' time begins after it: on a busy machine the hashing alone takes three seconds, and the
 * shop was then told as «busy» although it stood.
 */
import "server-only";
import type { Call } from "@/lib/http/handle";
import { Refusal } from "@/lib/http/problem";
import { withTimeAnew } from "@/lib/http/request-context";
import { callWrite, written } from "@/lib/http/rpc-door";
import { readViewerOf } from "@/lib/staff/read-viewer-of";
import { makeAccount } from "@/lib/staff/make-account";
import type { Session } from "@/lib/staff/session";
import type { ShopInput } from "./shop";
import { shopRow } from "./shop-row";

export async function openShop(session: Session, input: ShopInput, call: Call) {
  const { org } = await readViewerOf(session);
  if (!org.isDemo) throw new Refusal("demo_only");
  const [{ row, pinHash }, p_auth_user_id] = await Promise.all([
    shopRow(call.key ?? "", input),
    makeAccount(input.email, input.password),
  ]);
  const more = { p_auth_user_id, p_pin_hash: pinHash };
  return written(await withTimeAnew(() => callWrite(session, "open_shop", row, call, more)));
}

/** Makes a business with the secret key, where nobody is signed in yet: the first one of an empty database. */
import "server-only";
import { uuidV7 } from "@/lib/ids/uuid-v7";
import { makeAccount } from "@/lib/staff/make-account";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { ShopInput } from "./shop";
import { shopRow } from "./shop-row";

export async function foundShop(input: ShopInput): Promise<{ id: string; registerId: string }> {
  const orgId = uuidV7();
  const { row, pinHash } = await shopRow(orgId, input);
  const authUserId = await makeAccount(input.email, input.password);
  return callRpc(
    "system",
    "found_shop",
    {
      p_org_id: orgId,
      p_shop: row,
      p_auth_user_id: authUserId,
      p_pin_lookup: row.pinLookup,
      p_pin_hash: pinHash,
    },
    10_000,
  );
}

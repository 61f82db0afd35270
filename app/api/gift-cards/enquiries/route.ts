import { giftCardsDoors } from "@/lib/customers/gift-cards.doors";
import { handle } from "@/lib/http/handle";
import { callRpc } from "@/lib/supabase/call-rpc";

export const POST = handle(giftCardsDoors.enquire, (session, { code }) =>
  callRpc(session, "read_gift_card_by_code", { p_request: { query: { code } } }),
);

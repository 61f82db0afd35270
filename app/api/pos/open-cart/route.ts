import { handle } from "@/lib/http/handle";
import { callRpc } from "@/lib/supabase/call-rpc";
import { tillDoors } from "@/lib/sales/till.doors";

export const PUT = handle(tillDoors.shareCart, (session, body) =>
  callRpc(session, "share_cart", { p_request: { body } }),
);

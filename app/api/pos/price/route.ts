import { handle } from "@/lib/http/handle";
import { callRpc } from "@/lib/supabase/call-rpc";
import { tillDoors } from "@/lib/sales/till.doors";

export const POST = handle(tillDoors.price, (session, body) => callRpc(session, "price_sale", { p_request: { body } }));

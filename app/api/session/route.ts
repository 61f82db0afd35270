import { handle } from "@/lib/http/handle";
import { signIn } from "@/lib/staff/sign-in";
import { signOut } from "@/lib/staff/sign-out";
import { staffDoors } from "@/lib/staff/staff.doors";
import { callRpc } from "@/lib/supabase/call-rpc";

export const POST = handle(staffDoors.signIn, signIn);
export const GET = handle(staffDoors.whoAmI, (session) => callRpc(session, "read_session"));
export const DELETE = handle(staffDoors.signOut, signOut);

/** Who a session is, as the database has it now. */
import "server-only";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { Session } from "./session";
import type { Viewer } from "./viewer";

export const readViewerOf = (session: Session) => callRpc<Viewer>(session, "read_session");

import { auditDoors } from "@/lib/audit/audit.doors";
import { handle } from "@/lib/http/handle";
import { callLong } from "@/lib/worker/call-long";

export const GET = handle(auditDoors.reconciliation, (session, query) =>
  callLong(session, "read_reconciliation", { query }),
);

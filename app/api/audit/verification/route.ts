import { auditDoors } from "@/lib/audit/audit.doors";
import { readVerification } from "@/lib/audit/read-verification";
import { handle } from "@/lib/http/handle";

export const GET = handle(auditDoors.verification, readVerification);

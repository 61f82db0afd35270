import { auditDoors } from "@/lib/audit/audit.doors";
import { readDoor } from "@/lib/http/rpc-door";

export const GET = readDoor(auditDoors.log, "read_audit_log");

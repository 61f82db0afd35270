import { auditDoors } from "@/lib/audit/audit.doors";
import { readDoor } from "@/lib/http/rpc-door";

export const GET = readDoor(auditDoors.drift, "read_drift");

import { auditDoors } from "@/lib/audit/audit.doors";
import { writeDoor } from "@/lib/http/rpc-door";

export const POST = writeDoor(auditDoors.replace, "replace_inventory");

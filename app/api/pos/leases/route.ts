import { handle } from "@/lib/http/handle";
import { offlineDoors } from "@/lib/sales/offline.doors";
import { keepLeases } from "@/lib/sales/keep-leases";

export const PUT = handle(offlineDoors.leases, keepLeases);

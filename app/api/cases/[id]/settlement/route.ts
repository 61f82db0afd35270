import { writeDoor } from "@/lib/http/rpc-door";
import { offlineDoors } from "@/lib/sales/offline.doors";

export const POST = writeDoor(offlineDoors.settle, "settle_case");

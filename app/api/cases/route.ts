import { readDoor } from "@/lib/http/rpc-door";
import { offlineDoors } from "@/lib/sales/offline.doors";

export const GET = readDoor(offlineDoors.cases, "read_cases");

import { handle } from "@/lib/http/handle";
import { offlineDoors } from "@/lib/sales/offline.doors";
import { sellOffline } from "@/lib/sales/sell-offline";

export const POST = handle(offlineDoors.sellOffline, sellOffline);

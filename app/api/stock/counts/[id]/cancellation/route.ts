import { writeDoor } from "@/lib/http/rpc-door";
import { countsDoors } from "@/lib/stock/counts.doors";

export const POST = writeDoor(countsDoors.cancel, "cancel_count");

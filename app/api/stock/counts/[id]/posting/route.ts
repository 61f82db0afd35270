import { countsDoors } from "@/lib/stock/counts.doors";
import { stockDoor } from "@/lib/stock/stock-door";

export const POST = stockDoor(countsDoors.post, "post_count");

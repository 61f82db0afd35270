import { stockDoor } from "@/lib/stock/stock-door";
import { stockDoors } from "@/lib/stock/stock.doors";

export const POST = stockDoor(stockDoors.reactivate, "reactivate_inventory");

import { writeDoor } from "@/lib/http/rpc-door";
import { ordersDoors } from "@/lib/orders/orders.doors";

export const PUT = writeDoor(ordersDoors.changeChannel, "save_channel");

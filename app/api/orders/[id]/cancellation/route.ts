import { writeDoor } from "@/lib/http/rpc-door";
import { ordersDoors } from "@/lib/orders/orders.doors";

export const POST = writeDoor(ordersDoors.cancel, "cancel_order");

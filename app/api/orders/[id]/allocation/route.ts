import { writeDoor } from "@/lib/http/rpc-door";
import { ordersDoors } from "@/lib/orders/orders.doors";

export const POST = writeDoor(ordersDoors.allocate, "allocate_order");

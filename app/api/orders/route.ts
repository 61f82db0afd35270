import { handle } from "@/lib/http/handle";
import { readDoor } from "@/lib/http/rpc-door";
import { ordersDoors } from "@/lib/orders/orders.doors";
import { placeOrder } from "@/lib/orders/place-order";

export const GET = readDoor(ordersDoors.orders, "read_orders");
export const POST = handle(ordersDoors.place, placeOrder);

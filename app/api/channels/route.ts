import { readDoor } from "@/lib/http/rpc-door";
import { ordersDoors } from "@/lib/orders/orders.doors";

export const GET = readDoor(ordersDoors.channels, "read_channels");

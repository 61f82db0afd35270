import { readDoor, writeDoor } from "@/lib/http/rpc-door";
import { ordersDoors } from "@/lib/orders/orders.doors";

export const GET = readDoor(ordersDoors.channels, "read_channels");
export const POST = writeDoor(ordersDoors.addChannel, "save_channel");

import { readDoor } from "@/lib/http/rpc-door";
import { shopsDoors } from "@/lib/shops/shops.doors";

export const GET = readDoor(shopsDoors.setup, "read_setup");

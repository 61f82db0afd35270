import { readDoor } from "@/lib/http/rpc-door";
import { pickingDoors } from "@/lib/picking/picking.doors";

export const GET = readDoor(pickingDoors.session, "read_picking");

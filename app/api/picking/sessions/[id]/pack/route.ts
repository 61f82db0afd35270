import { writeDoor } from "@/lib/http/rpc-door";
import { pickingDoors } from "@/lib/picking/picking.doors";

export const PUT = writeDoor(pickingDoors.pack, "pack_item");

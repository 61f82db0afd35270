import { writeDoor } from "@/lib/http/rpc-door";
import { pickingDoors } from "@/lib/picking/picking.doors";

export const POST = writeDoor(pickingDoors.cancel, "cancel_picking");

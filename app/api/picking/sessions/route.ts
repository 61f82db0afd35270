import { readDoor, writeDoor } from "@/lib/http/rpc-door";
import { pickingDoors } from "@/lib/picking/picking.doors";

export const GET = readDoor(pickingDoors.sessions, "read_pickings");
export const POST = writeDoor(pickingDoors.start, "start_picking");

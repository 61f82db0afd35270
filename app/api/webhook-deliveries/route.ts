import { readDoor } from "@/lib/http/rpc-door";
import { outboxDoors } from "@/lib/outbox/outbox.doors";

export const GET = readDoor(outboxDoors.deliveries, "read_deliveries");

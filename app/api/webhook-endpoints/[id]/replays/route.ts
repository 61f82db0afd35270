import { writeDoor } from "@/lib/http/rpc-door";
import { outboxDoors } from "@/lib/outbox/outbox.doors";

export const POST = writeDoor(outboxDoors.replay, "replay_deliveries");

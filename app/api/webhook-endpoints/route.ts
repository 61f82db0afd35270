import { handle } from "@/lib/http/handle";
import { readDoor } from "@/lib/http/rpc-door";
import { createEndpoint } from "@/lib/outbox/create-endpoint";
import { outboxDoors } from "@/lib/outbox/outbox.doors";

export const GET = readDoor(outboxDoors.list, "read_endpoints");
export const POST = handle(outboxDoors.create, createEndpoint);

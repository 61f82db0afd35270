import { handle } from "@/lib/http/handle";
import { changeEndpoint } from "@/lib/outbox/create-endpoint";
import { outboxDoors } from "@/lib/outbox/outbox.doors";

export const PATCH = handle(outboxDoors.change, changeEndpoint);

import { readHealth } from "@/lib/audit/read-health";
import { handle } from "@/lib/http/handle";
import { httpDoors } from "@/lib/http/http.doors";

export const GET = handle(httpDoors.health, readHealth);

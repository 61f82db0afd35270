import { handle } from "@/lib/http/handle";
import { readDoor } from "@/lib/http/rpc-door";
import { apiKeysDoors } from "@/lib/staff/api-keys.doors";
import { makeApiKey } from "@/lib/staff/make-api-key";

export const GET = readDoor(apiKeysDoors.list, "read_api_keys");
export const POST = handle(apiKeysDoors.make, makeApiKey);

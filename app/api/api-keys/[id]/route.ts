import { writeDoor } from "@/lib/http/rpc-door";
import { apiKeysDoors } from "@/lib/staff/api-keys.doors";

export const DELETE = writeDoor(apiKeysDoors.revoke, "revoke_api_key");

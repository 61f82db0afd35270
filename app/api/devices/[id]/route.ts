import { writeDoor } from "@/lib/http/rpc-door";
import { registersDoors } from "@/lib/registers/registers.doors";

export const DELETE = writeDoor(registersDoors.revoke, "revoke_device");

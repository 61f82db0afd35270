import { writeDoor } from "@/lib/http/rpc-door";
import { registersDoors } from "@/lib/registers/registers.doors";

export const PUT = writeDoor(registersDoors.change, "change_register");

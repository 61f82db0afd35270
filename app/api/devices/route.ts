import { readDoor } from "@/lib/http/rpc-door";
import { registersDoors } from "@/lib/registers/registers.doors";

export const GET = readDoor(registersDoors.devices, "read_devices");

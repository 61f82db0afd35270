import { readDoor, writeDoor } from "@/lib/http/rpc-door";
import { registersDoors } from "@/lib/registers/registers.doors";

export const GET = readDoor(registersDoors.list, "read_registers");
export const POST = writeDoor(registersDoors.add, "add_register");

import { customersDoors } from "@/lib/customers/customers.doors";
import { readDoor, writeDoor } from "@/lib/http/rpc-door";

export const GET = readDoor(customersDoors.one, "read_customer");
export const PATCH = writeDoor(customersDoors.change, "change_customer");

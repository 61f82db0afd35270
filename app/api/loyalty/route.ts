import { customersDoors } from "@/lib/customers/customers.doors";
import { readDoor, writeDoor } from "@/lib/http/rpc-door";

export const GET = readDoor(customersDoors.loyalty, "read_loyalty");
export const PUT = writeDoor(customersDoors.setLoyalty, "set_loyalty");

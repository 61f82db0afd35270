import { customersDoors } from "@/lib/customers/customers.doors";
import { readDoor, writeDoor } from "@/lib/http/rpc-door";

export const GET = readDoor(customersDoors.list, "read_customers");
export const POST = writeDoor(customersDoors.create, "create_customer");

import { customersDoors } from "@/lib/customers/customers.doors";
import { readDoor } from "@/lib/http/rpc-door";

export const GET = readDoor(customersDoors.export, "export_customer");

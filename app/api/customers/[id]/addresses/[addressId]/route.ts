import { customersDoors } from "@/lib/customers/customers.doors";
import { writeDoor } from "@/lib/http/rpc-door";

export const DELETE = writeDoor(customersDoors.removeAddress, "remove_customer_address");

import { customersDoors } from "@/lib/customers/customers.doors";
import { writeDoor } from "@/lib/http/rpc-door";

export const POST = writeDoor(customersDoors.adjust, "adjust_account");

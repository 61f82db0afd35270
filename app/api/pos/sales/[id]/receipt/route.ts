import { readDoor } from "@/lib/http/rpc-door";
import { refundDoors } from "@/lib/sales/refund.doors";

export const GET = readDoor(refundDoors.receipt, "read_receipt");

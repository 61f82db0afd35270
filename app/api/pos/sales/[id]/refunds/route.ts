import { writeDoor } from "@/lib/http/rpc-door";
import { refundDoors } from "@/lib/sales/refund.doors";

export const POST = writeDoor(refundDoors.refund, "post_refund");

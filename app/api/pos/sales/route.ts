import { handle } from "@/lib/http/handle";
import { readDoor } from "@/lib/http/rpc-door";
import { checkout } from "@/lib/sales/checkout";
import { refundDoors } from "@/lib/sales/refund.doors";
import { salesDoors } from "@/lib/sales/sales.doors";

export const GET = readDoor(refundDoors.sales, "read_sales");
export const POST = handle(salesDoors.sell, checkout);

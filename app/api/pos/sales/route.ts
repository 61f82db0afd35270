import { handle } from "@/lib/http/handle";
import { checkout } from "@/lib/sales/checkout";
import { salesDoors } from "@/lib/sales/sales.doors";

export const POST = handle(salesDoors.sell, checkout);

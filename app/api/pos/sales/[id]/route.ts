import { handle } from "@/lib/http/handle";
import { readSale } from "@/lib/sales/read-sale";
import { salesDoors } from "@/lib/sales/sales.doors";

export const GET = handle(salesDoors.sale, readSale);

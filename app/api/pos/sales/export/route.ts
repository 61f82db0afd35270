import { handle } from "@/lib/http/handle";
import { exportSales } from "@/lib/sales/export-sales";
import { refundDoors } from "@/lib/sales/refund.doors";

export const GET = handle(refundDoors.salesExport, exportSales);

import { handle } from "@/lib/http/handle";
import { drawBarcode } from "@/lib/sales/draw-barcode";
import { refundDoors } from "@/lib/sales/refund.doors";

export const GET = handle(refundDoors.barcode, drawBarcode);

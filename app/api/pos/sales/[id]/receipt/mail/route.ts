import { handle } from "@/lib/http/handle";
import { mailReceipt } from "@/lib/sales/mail-receipt";
import { refundDoors } from "@/lib/sales/refund.doors";

export const POST = handle(refundDoors.mailReceipt, mailReceipt);

import { handle } from "@/lib/http/handle";
import { ordersDoors } from "@/lib/orders/orders.doors";
import { receiveStripe } from "@/lib/orders/receive-stripe";

export const POST = handle(ordersDoors.stripe, receiveStripe);

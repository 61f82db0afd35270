import { handle } from "@/lib/http/handle";
import { openShop } from "@/lib/shops/open-shop";
import { shopsDoors } from "@/lib/shops/shops.doors";

export const POST = handle(shopsDoors.open, openShop);

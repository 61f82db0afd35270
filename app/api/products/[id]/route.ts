import { readDoor, writeDoor } from "@/lib/http/rpc-door";
import { settingsDoors } from "@/lib/settings/settings.doors";

export const GET = readDoor(settingsDoors.product, "read_product");
export const PUT = writeDoor(settingsDoors.changeProduct, "save_product");

import { writeDoor } from "@/lib/http/rpc-door";
import { settingsDoors } from "@/lib/settings/settings.doors";

export const PUT = writeDoor(settingsDoors.changeTaxClass, "save_tax_class");

import { writeDoor } from "@/lib/http/rpc-door";
import { settingsDoors } from "@/lib/settings/settings.doors";

export const POST = writeDoor(settingsDoors.addTaxClass, "save_tax_class");

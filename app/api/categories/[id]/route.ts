import { writeDoor } from "@/lib/http/rpc-door";
import { settingsDoors } from "@/lib/settings/settings.doors";

export const PUT = writeDoor(settingsDoors.changeCategory, "save_category");

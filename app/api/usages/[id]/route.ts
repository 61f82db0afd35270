import { writeDoor } from "@/lib/http/rpc-door";
import { settingsDoors } from "@/lib/settings/settings.doors";

export const PUT = writeDoor(settingsDoors.changeUsage, "save_usage");

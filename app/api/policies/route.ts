import { writeDoor } from "@/lib/http/rpc-door";
import { settingsDoors } from "@/lib/settings/settings.doors";

export const PUT = writeDoor(settingsDoors.policies, "save_policies");

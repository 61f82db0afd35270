import { writeDoor } from "@/lib/http/rpc-door";
import { settingsDoors } from "@/lib/settings/settings.doors";

export const POST = writeDoor(settingsDoors.addStore, "save_store");

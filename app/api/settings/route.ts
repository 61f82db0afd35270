import { readDoor } from "@/lib/http/rpc-door";
import { settingsDoors } from "@/lib/settings/settings.doors";

export const GET = readDoor(settingsDoors.read, "read_settings");

import { handle } from "@/lib/http/handle";
import { drawLabel } from "@/lib/settings/draw-label";
import { settingsDoors } from "@/lib/settings/settings.doors";

export const GET = handle(settingsDoors.label, drawLabel);

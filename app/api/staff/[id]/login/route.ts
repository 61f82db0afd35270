import { handle } from "@/lib/http/handle";
import { giveLogin } from "@/lib/staff/give-login";
import { staffDoors } from "@/lib/staff/staff.doors";

export const PUT = handle(staffDoors.giveLogin, giveLogin);

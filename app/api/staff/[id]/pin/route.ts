import { handle } from "@/lib/http/handle";
import { setPin } from "@/lib/staff/set-pin";
import { staffDoors } from "@/lib/staff/staff.doors";

export const PUT = handle(staffDoors.setPin, setPin);

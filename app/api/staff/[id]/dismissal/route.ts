import { writeDoor } from "@/lib/http/rpc-door";
import { staffDoors } from "@/lib/staff/staff.doors";

export const POST = writeDoor(staffDoors.dismiss, "dismiss_staff");

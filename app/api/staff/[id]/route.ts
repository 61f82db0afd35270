import { writeDoor } from "@/lib/http/rpc-door";
import { staffDoors } from "@/lib/staff/staff.doors";

export const PATCH = writeDoor(staffDoors.change, "change_staff");

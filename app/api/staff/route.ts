import { readDoor, writeDoor } from "@/lib/http/rpc-door";
import { staffDoors } from "@/lib/staff/staff.doors";

export const GET = readDoor(staffDoors.list, "read_staff");
export const POST = writeDoor(staffDoors.hire, "hire_staff");

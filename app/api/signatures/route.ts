import { handle } from "@/lib/http/handle";
import { makeSignature } from "@/lib/staff/make-signature";
import { staffDoors } from "@/lib/staff/staff.doors";

export const POST = handle(staffDoors.sign, makeSignature);

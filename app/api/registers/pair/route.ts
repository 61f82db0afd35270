import { handle } from "@/lib/http/handle";
import { pairRegister } from "@/lib/registers/pair-register";
import { registersDoors } from "@/lib/registers/registers.doors";

export const POST = handle(registersDoors.pair, pairRegister);

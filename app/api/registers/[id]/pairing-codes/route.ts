import { handle } from "@/lib/http/handle";
import { makePairingCode } from "@/lib/registers/make-pairing-code";
import { registersDoors } from "@/lib/registers/registers.doors";

export const POST = handle(registersDoors.makeCode, makePairingCode);

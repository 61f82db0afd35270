import { handle } from "@/lib/http/handle";
import { opsDoors } from "@/lib/ops/ops.doors";
import { readOps } from "@/lib/ops/read-ops";

export const GET = handle(opsDoors.read, readOps);

import { auditDoors } from "@/lib/audit/audit.doors";
import { handle } from "@/lib/http/handle";
import { type Written, written } from "@/lib/http/rpc-door";
import { callLong } from "@/lib/worker/call-long";

export const POST = handle(auditDoors.archive, async (session, body, { params: path, key, signatureId }) =>
  written(await callLong<Written>(session, "archive_movements", { body, path, key, signatureId })),
);

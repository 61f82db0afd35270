/** The doors of the proof: every rule with its last check, who did what, and the way a frozen level is put right. */
import { z } from "zod";
import { door } from "@/lib/http/door";
import { id, note, quantityOut } from "@/lib/http/fields";
import {
  archiveBody,
  drift,
  logEntries,
  logQuery,
  reconciliation,
  reconciliationQuery,
  replaceBody,
  verification,
} from "./audit";

export const auditDoors = {
  verification: door({
    method: "GET",
    path: "/api/audit/verification",
    does: "Shows every invariant with its last check; fresh=1 checks now.",
    may: "read_proofs",
    input: z.strictObject({ fresh: z.enum(["0", "1"]).optional() }),
    answer: verification,
  }),
  log: door({
    method: "GET",
    path: "/api/audit/log",
    does: "Lists who did what, newest first.",
    may: "read_proofs",
    input: logQuery,
    answer: logEntries,
  }),
  drift: door({
    method: "GET",
    path: "/api/audit/drift",
    does: "Lists frozen stock rows with their first bad movement and what would put them right.",
    may: "read_proofs",
    answer: drift,
  }),
  reconciliation: door({
    method: "GET",
    path: "/api/audit/reconciliation",
    does: "Holds sales against stock and payments against drawers, per day and store; the last seven days unless said.",
    may: "read_proofs",
    input: reconciliationQuery,
    answer: reconciliation,
  }),
  replace: door({
    method: "POST",
    path: "/api/inventory/:id/replacement",
    does: "Seals a row whose own ledger is broken and goes on in a new row opened by a count, signed.",
    may: "realign",
    signed: true,
    status: 201,
    input: replaceBody,
    answer: z.object({
      inventory: z.object({ sealed: id, checkpointId: id, fromSeq: z.int(), inventoryId: id, quantity: quantityOut }),
      movements: z.array(z.record(z.string(), z.unknown())),
    }),
    refusals: [
      "stock_not_found",
      "not_frozen",
      "ledger_holds",
      "invalid_quantity",
      "signature_required",
      "signature_invalid",
      "signer_not_allowed",
    ],
  }),
  archive: door({
    method: "POST",
    path: "/api/audit/archive",
    does: "Moves the ledger's past to the archive behind checkpoints, signed by an owner; the proof goes on from them.",
    may: "archive",
    signed: true,
    input: archiveBody,
    answer: z.object({ rows: z.int(), movements: z.int() }),
    refusals: ["signature_required", "signature_invalid", "signer_not_allowed"],
  }),
  realign: door({
    method: "POST",
    path: "/api/inventory/:id/realignment",
    does: "Puts a frozen row's level to its ledger's last balance, signed; a ledger that does not hold itself is not followed.",
    may: "realign",
    signed: true,
    input: z.strictObject({ note: note.optional() }),
    answer: z.object({ inventory: z.object({ inventoryId: id, from: quantityOut, quantity: quantityOut }) }),
    refusals: ["stock_not_found", "not_frozen", "signature_required", "signature_invalid", "signer_not_allowed"],
  }),
};

/** The doors of the proof: every rule with its last check, who did what, and the way a frozen level is put right. */
import { z } from "zod";
import { door } from "@/lib/http/door";
import { id, note, page, quantityOut, text } from "@/lib/http/fields";

export const verification = z.object({
  ok: z.boolean(),
  checkedAt: z.string(),
  invariants: z.array(
    z.object({
      id: z.int(),
      name: z.string(),
      ok: z.boolean(),
      checked: z.int(),
      violations: z.array(z.record(z.string(), z.unknown())),
    }),
  ),
});
export type Verification = z.output<typeof verification>;

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
    input: z.strictObject({ act: text(100).optional(), ...page }),
    answer: z.object({ entries: z.array(z.record(z.string(), z.unknown())), nextCursor: z.string().nullable() }),
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

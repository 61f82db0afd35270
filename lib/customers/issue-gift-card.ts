/** Sells a gift card: the code goes to the customer, its hash to the database. */
import "server-only";
import type { z } from "zod";
import { env } from "@/lib/env";
import { Answer } from "@/lib/http/finish";
import type { Call } from "@/lib/http/handle";
import { callWrite } from "@/lib/http/rpc-door";
import type { Session } from "@/lib/staff/session";
import type { GiftCard, giftCardInput } from "./gift-card";
import { giftCardCodeFrom, giftCardCodeHash, printedCode } from "./gift-card-code";

export async function issueGiftCard(
  session: Session,
  input: z.output<typeof giftCardInput>,
  call: Call,
): Promise<Answer> {
  const code = giftCardCodeFrom(call.key ?? "", session.orgId, env().STOCKPROOF_PEPPER);
  const more = { p_code_hash: giftCardCodeHash(code), p_last_four: code.slice(-4) };
  const { status, replayed, body } = await callWrite<{ giftCard: GiftCard }>(
    session,
    "create_gift_card",
    input,
    call,
    more,
  );
  const answer = { giftCard: { ...body.giftCard, code: printedCode(code) } };
  return new Answer(answer, status, replayed ? { "Idempotency-Replayed": "true" } : {});
}

/** Events of the payment provider: its own library checks the signature and its age, one function of the database does the rest. */
import "server-only";
import Stripe from "stripe";
import { env } from "@/lib/env";
import { log } from "@/lib/http/log";
import type { Call } from "@/lib/http/handle";
import { Refusal } from "@/lib/http/problem";
import { callRpc } from "@/lib/supabase/call-rpc";
import { factsOfEvent } from "./stripe-event";

const OLDEST_SECONDS = 300;

export async function receiveStripe(_nobody: null, text: string, { request }: Call) {
  const facts = factsOfEvent(verified(text, request.headers.get("stripe-signature")));
  const received = await callRpc<{ received: true; orderId?: string }>("system", "receive_stripe_event", {
    p_event: facts,
  });
  log.info({ event: facts.id, type: facts.type, order: received.orderId }, "payment event received");
  return received;
}

function verified(text: string, signature: string | null): Stripe.Event {
  const secret = env().STRIPE_WEBHOOK_SECRET;
  if (!secret || !signature) throw new Refusal("webhook_signature_invalid");
  try {
    return Stripe.webhooks.constructEvent(text, signature, secret, OLDEST_SECONDS);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal("malformed", { reason: "The event is not JSON." });
    throw new Refusal("webhook_signature_invalid");
  }
}

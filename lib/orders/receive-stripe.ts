/** Events of the payment provider: its own library checks the signature and its age, one function of the database does the rest. */
import "server-only";
import { createHash } from "node:crypto";
import Stripe from "stripe";
import { env } from "@/lib/env";
import { log } from "@/lib/http/log";
import type { Call } from "@/lib/http/handle";
import { Refusal } from "@/lib/http/problem";
import { callRpc } from "@/lib/supabase/call-rpc";
import { factsOfEvent, type Loose } from "./stripe-event";

const OLDEST_SECONDS = 300;

export async function receiveStripe(_nobody: null, text: string, { request }: Call) {
  const event = verified(text, request.headers.get("stripe-signature"));
  const facts = factsOfEvent(event, `body_${createHash("sha256").update(text).digest("hex")}`);
  const received = await callRpc<{ received: true; orderId?: string }>("system", "receive_stripe_event", {
    p_event: facts,
  });
  log.info({ event: facts.id, type: facts.type, order: received.orderId }, "payment event received");
  return received;
}

/** What bears the signature may still be anything: an object is an event, known or not; the rest cannot be read. */
function verified(text: string, signature: string | null): Loose {
  const secret = env().STRIPE_WEBHOOK_SECRET;
  if (!secret || !signature) throw new Refusal("webhook_signature_invalid");
  const event = signed(text, signature, secret);
  if (typeof event !== "object" || event === null || Array.isArray(event)) {
    throw new Refusal("malformed", { reason: "The event is not an object." });
  }
  return event as Loose;
}

function signed(text: string, signature: string, secret: string): unknown {
  try {
    return Stripe.webhooks.constructEvent(text, signature, secret, OLDEST_SECONDS);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal("malformed", { reason: "The event is not JSON." });
    throw new Refusal("webhook_signature_invalid");
  }
}

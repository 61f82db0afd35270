/** Tells a webhook of an event as the Standard Webhooks do: the event's id, the time and a signature over both and the body. */
import "server-only";
import { Webhook } from "standardwebhooks";
import type { Send } from "./delivery";
import { post } from "./post";

export const sendWebhook: Send = async (target, delivery, signal) => {
  const body = JSON.stringify({
    type: delivery.type,
    timestamp: delivery.happened_at.toISOString(),
    subject: delivery.subject,
    sequence: Number(delivery.position),
    data: delivery.body,
  });
  const now = new Date();
  const { status, error, ms, retryAfterSeconds } = await post(target.url, {
    body,
    signal,
    headers: {
      "content-type": "application/json",
      "webhook-id": delivery.event_id,
      "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
      "webhook-signature": new Webhook(target.secret).sign(delivery.event_id, now, body),
    },
  });
  const ok = status >= 200 && status < 300;
  return {
    id: delivery.id,
    ok,
    status,
    ms,
    ...(ok ? {} : { error: error ?? `answered ${status}` }),
    ...(retryAfterSeconds === undefined ? {} : { retryAfter: retryAfterSeconds }),
    ...(status === 410 ? { gone: true } : {}),
  };
};

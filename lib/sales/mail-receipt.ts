/** A receipt by mail: a link to it, in the words of the person who sends it. The address is used once and kept nowhere. */
import "server-only";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { env } from "@/lib/env";
import type { Call } from "@/lib/http/handle";
import { sendMail } from "@/lib/mail/send-mail";
import type { Session } from "@/lib/staff/session";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { Receipt } from "./receipt";
import { receiptToken } from "./receipt-link";
import type { refundDoors } from "./refund.doors";

type Input = z.output<typeof refundDoors.mailReceipt.input>;

export async function mailReceipt(session: Session, { email }: Input, { params, request }: Call) {
  const { receipt } = await callRpc<{ receipt: Receipt }>(session, "read_receipt", { p_request: { path: params } });
  const t = await getTranslations("sales");
  const origin = env().STOCKPROOF_ORIGIN ?? new URL(request.url).origin;
  const token = receiptToken({ orgId: session.orgId, saleId: receipt.id });
  const words = { number: receipt.number, shop: receipt.org.name, link: `${origin}/receipts/${token}` };
  await sendMail({ to: email, subject: t("mail.subject", words), text: t("mail.text", words) });
  return { sent: true };
}

/** Mail, where the shop named a server for it (STOCKPROOF_SMTP_URL): one letter, sent or said not to be. Without one, nothing offers to mail. */
import "server-only";
import nodemailer from "nodemailer";
import { env } from "@/lib/env";
import { log } from "@/lib/http/log";
import { Refusal } from "@/lib/http/problem";

export interface Letter {
  to: string;
  subject: string;
  text: string;
}

export const canMail = (): boolean => env().STOCKPROOF_SMTP_URL !== undefined;

const PATIENCE_MS = 8_000;

export async function sendMail(letter: Letter): Promise<void> {
  const { STOCKPROOF_SMTP_URL: url, STOCKPROOF_MAIL_FROM: from } = env();
  if (url === undefined) throw new Refusal("mail_unavailable", { why: "not_set_up" });
  const timeouts = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS };
  const transport = nodemailer.createTransport({ url, ...timeouts });
  try {
    await transport.sendMail({ from, ...letter, disableFileAccess: true, disableUrlAccess: true });
  } catch (error) {
    // the address is a person's: it is not written down
    log.warn({ fault: error instanceof Error ? error.name : "unknown" }, "the mail server did not take a letter");
    throw new Refusal("mail_unavailable", { why: "refused" });
  } finally {
    transport.close();
  }
}

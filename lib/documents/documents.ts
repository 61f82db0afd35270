/** Keeps and gives files. What is given never runs: it is sandboxed, not sniffed, and only pictures are shown in place. */
import "server-only";
import { createHash } from "node:crypto";
import type { Call } from "@/lib/http/handle";
import { Refusal } from "@/lib/http/problem";
import { callWrite, written } from "@/lib/http/rpc-door";
import type { Session } from "@/lib/staff/session";
import { callRpc } from "@/lib/supabase/call-rpc";
import { judgeDocument } from "./judge-document";

export async function putDocument(session: Session, given: unknown, call: Call) {
  const bytes = given as Uint8Array;
  if (call.params["org"] !== session.orgId) throw new Refusal("wrong_prefix", { org: call.params["org"] });
  const mediaType = judgeDocument(call.params["name"] ?? "", call.request.headers.get("content-type"), bytes);
  const about = { mediaType, size: bytes.byteLength, sha256: createHash("sha256").update(bytes).digest("hex") };
  return written(
    await callWrite(session, "put_document", about, call, { p_bytes: Buffer.from(bytes).toString("base64") }),
  );
}

export async function getDocument(session: Session, _query: unknown, { params: path }: Call): Promise<Response> {
  const { mediaType, bytes } = await callRpc<{ mediaType: string; bytes: string }>(session, "read_document", {
    p_request: { path },
  });
  const isShown = mediaType.startsWith("image/");
  return new Response(Buffer.from(bytes, "base64"), {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": isShown ? "inline" : "attachment",
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, max-age=60",
    },
  });
}

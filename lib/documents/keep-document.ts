/** Sends a file to its shelf and gives the name it is kept under: the sender's own, made plain, with a few letters so that none is overwritten. */
"use client";

import { ProblemError } from "@/lib/http/problem-error";
import { uuidV7 } from "@/lib/ids/uuid-v7";

export function plainName(name: string, mark: string): string {
  const dot = name.lastIndexOf(".");
  const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot + 1)] : [name, ""];
  const plain =
    stem
      .normalize("NFKD")
      .replace(/[^A-Za-z0-9 _-]+/g, "")
      .trim()
      .slice(0, 80) || "file";
  return `${plain}-${mark}.${end.replace(/[^A-Za-z0-9]/g, "").toLowerCase()}`;
}

export async function keepDocument(orgId: string, kind: string, file: File): Promise<string> {
  const key = uuidV7();
  const name = plainName(file.name, key.slice(-6));
  const response = await fetch(`/api/documents/${orgId}/${kind}/${encodeURIComponent(name)}`, {
    method: "PUT",
    headers: { "idempotency-key": key, "content-type": file.type || "application/octet-stream" },
    body: file,
  });
  if (response.ok) return name;
  throw new ProblemError(await response.json());
}

/** Sends a file to its shelf and gives the name it is kept under: the sender's own, made plain, with a few letters so that none is overwritten. */
"use client";

import { fetchJson } from "@/lib/http/fetch-json";

/** Two megabytes from a phone in the cellar. */
const UPLOAD_MS = 60_000;

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

export interface Paper {
  file: File;
  /** Made when the file is chosen and kept for every retry, so that one choice is one file on the shelf. */
  key: string;
}

export async function keepDocument(orgId: string, kind: string, { file, key }: Paper): Promise<string> {
  const name = plainName(file.name, key.slice(-6));
  await fetchJson(`/api/documents/${orgId}/${kind}/${encodeURIComponent(name)}`, {
    method: "PUT",
    key,
    body: file,
    timeoutMs: UPLOAD_MS,
  });
  return name;
}

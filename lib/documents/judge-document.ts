/**
 * What a file is, by its own bytes; what its sender says is compared, never believed. An SVG is a page that can run, so one that
 * holds anything but drawing is refused.
 */
import { Refusal } from "@/lib/http/problem";

const begins = (bytes: Uint8Array, ...wanted: number[]) => wanted.every((byte, at) => bytes[at] === byte);
const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

const kinds: Record<string, { ends: string[]; isOne: (bytes: Uint8Array) => boolean }> = {
  "image/png": { ends: ["png"], isOne: (b) => begins(b, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  "image/jpeg": { ends: ["jpg", "jpeg"], isOne: (b) => begins(b, 0xff, 0xd8, 0xff) },
  "image/gif": { ends: ["gif"], isOne: (b) => ["GIF87a", "GIF89a"].includes(ascii(b, 0, 6)) },
  "image/webp": { ends: ["webp"], isOne: (b) => ascii(b, 0, 4) === "RIFF" && ascii(b, 8, 12) === "WEBP" },
  "application/pdf": { ends: ["pdf"], isOne: (b) => ascii(b, 0, 5) === "%PDF-" },
  "image/svg+xml": { ends: ["svg"], isOne: (b) => /<svg[\s>]/i.test(textOf(b) ?? "") },
  "text/plain": { ends: ["txt", "zpl"], isOne: (b) => isPlain(textOf(b)) },
  "text/csv": { ends: ["csv"], isOne: (b) => isPlain(textOf(b)) },
};

const RUNS_IN_SVG =
  /<\s*(script|foreignobject|iframe|object|embed|audio|video|animate|set|handler|link|style|use|image|a)\b|\son\w+\s*=|javascript:|data:|<!entity|<!doctype|<\?xml-stylesheet|(?:href|src)\s*=\s*["']?\s*[^#"'\s]|url\s*\(\s*["']?\s*[^#"'\s)]/i;

export function judgeDocument(name: string, saidType: string | null, bytes: Uint8Array): string {
  const end = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  const [mediaType, kind] = Object.entries(kinds).find(([, { ends }]) => ends.includes(end)) ?? [];
  if (!mediaType || !kind || !name.includes(".")) {
    throw new Refusal("unsupported_media_type", {
      expected: Object.values(kinds)
        .flatMap((k) => k.ends)
        .join(", "),
      received: end.slice(0, 20),
    });
  }
  const said = saidType?.split(";")[0]?.trim().toLowerCase();
  if (said && said !== "application/octet-stream" && said !== mediaType) {
    throw new Refusal("unsupported_media_type", { expected: mediaType, received: said.slice(0, 100) });
  }
  if (bytes.byteLength === 0) throw new Refusal("document_refused", { reason: "it is empty" });
  if (!kind.isOne(bytes)) throw new Refusal("document_refused", { reason: `its content is not ${mediaType}` });
  if (mediaType === "image/svg+xml" && RUNS_IN_SVG.test(unescaped(textOf(bytes) ?? ""))) {
    throw new Refusal("document_refused", { reason: "the drawing holds something that runs or points elsewhere" });
  }
  return mediaType;
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const isPlain = (text: string | null) =>
  text !== null && !text.includes("\0") && !/^\s*<(!doctype|html|svg|\?xml|script)/i.test(text);

/** `&#106;avascript:` means the same to a browser. */
function unescaped(text: string): string {
  return text
    .replace(/&#x([0-9a-f]{1,6});?/gi, (_, hex: string) => safeCharacter(Number.parseInt(hex, 16)))
    .replace(/&#(\d{1,7});?/g, (_, digits: string) => safeCharacter(Number(digits)))
    .replace(/&(?:tab|newline);/gi, "");
}

const safeCharacter = (code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "");

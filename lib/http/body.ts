/** Takes a body in without trusting what was said about it: size, media type, encoding and form, each refused by its own name. */
import { MalformedJson, parseJson } from "./json";
import { Refusal } from "./problem";

export const MEGABYTE = 1024 * 1024;

/** The bytes of a body, or a refusal as soon as it is known to be too large; nothing beyond the limit is kept. */
export async function readBytes(request: Request, limitBytes: number): Promise<Uint8Array> {
  const tooLarge = () => new Refusal("too_large", { limitBytes }, { headers: { Connection: "close" } });
  if (Number(request.headers.get("content-length") ?? 0) > limitBytes) throw tooLarge();
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.byteLength;
      if (size > limitBytes) {
        void reader.cancel().catch(() => undefined);
        throw tooLarge();
      }
      chunks.push(part.value);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("malformed", { reason: "The body ended before it was complete." });
  }
  const [only] = chunks;
  return chunks.length === 1 && only ? only : Buffer.concat(chunks);
}

export function textOfBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal("malformed", { reason: "The body is not UTF-8." });
  }
}

/** No body at all is an empty order: some doors need nothing said. */
export async function readJson(request: Request, limitBytes: number): Promise<unknown> {
  const type = request.headers.get("content-type");
  const bytes = await readBytes(request, limitBytes);
  if (bytes.byteLength === 0) return {};
  assertJsonType(type);
  try {
    return parseJson(textOfBytes(bytes));
  } catch (error) {
    if (error instanceof MalformedJson) throw new Refusal("malformed", { reason: error.message });
    throw error;
  }
}

function assertJsonType(type: string | null): void {
  const [media = "", ...parameters] = (type ?? "")
    .toLowerCase()
    .split(";")
    .map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith("charset="));
  const isUtf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset);
  if (media === "application/json" && isUtf8) return;
  throw new Refusal("unsupported_media_type", {
    expected: "application/json",
    received: (type ?? "nothing").slice(0, 100),
  });
}

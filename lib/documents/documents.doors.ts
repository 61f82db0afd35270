/** The one door to files: images, labels and delivery documents, each under its own business's prefix. */
import { z } from "zod";
import { door } from "@/lib/http/door";
import { id, page } from "@/lib/http/fields";

export const DOCUMENT_LIMIT_BYTES = 2 * 1024 * 1024;
export const documentKinds = ["products", "labels", "deliveries"] as const;

const shelf = { org: id, kind: z.enum(documentKinds) };
/** No separators, no leading dot, nothing that means a way up. */
const fileName = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,118}$/)
  .refine((name) => !name.includes(".."), "names no file");
const file = z.strictObject({ ...shelf, name: fileName });
const kept = z.object({ name: z.string(), mediaType: z.string(), size: z.int() });

export const documentsDoors = {
  put: door({
    method: "PUT",
    path: "/api/documents/:org/:kind/:name",
    does: "Keeps a file: an image, a PDF or a text, judged by its content; an SVG with script is refused.",
    may: ["receive", "catalogue"],
    params: file,
    takes: "bytes",
    limitBytes: DOCUMENT_LIMIT_BYTES,
    status: 201,
    answer: z.object({ document: kept.extend({ org: id, kind: z.enum(documentKinds), sha256: z.string() }) }),
    refusals: ["wrong_prefix", "document_refused", "too_large", "unsupported_media_type"],
  }),
  get: door({
    method: "GET",
    path: "/api/documents/:org/:kind/:name",
    does: "Gives a file of one's own business.",
    may: "read_stock",
    params: file,
    gives: "application/octet-stream",
    refusals: ["wrong_prefix", "document_not_found"],
  }),
  list: door({
    method: "GET",
    path: "/api/documents/:org/:kind",
    does: "Lists the files of a kind, newest first.",
    may: "read_stock",
    params: z.strictObject(shelf),
    input: z.strictObject(page),
    answer: z.object({ documents: z.array(kept.extend({ createdAt: z.string() })), nextCursor: z.string().nullable() }),
    refusals: ["wrong_prefix"],
  }),
};

import { getDocument, putDocument } from "@/lib/documents/documents";
import { documentsDoors } from "@/lib/documents/documents.doors";
import { handle } from "@/lib/http/handle";

export const PUT = handle(documentsDoors.put, putDocument);
export const GET = handle(documentsDoors.get, getDocument);

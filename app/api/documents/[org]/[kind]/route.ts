import { documentsDoors } from "@/lib/documents/documents.doors";
import { readDoor } from "@/lib/http/rpc-door";

export const GET = readDoor(documentsDoors.list, "read_documents");

import { handle } from "@/lib/http/handle";
import { httpDoors } from "@/lib/http/http.doors";
import { openApiDocument } from "@/lib/http/openapi";

let document: ReturnType<typeof openApiDocument> | undefined;

export const GET = handle(httpDoors.openapi, async () => {
  document ??= openApiDocument();
  return document;
});

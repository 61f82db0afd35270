/** The answer for every path under /api where no door is. */
import "server-only";
import { closing, newContext } from "./finish";
import { Refusal } from "./problem";
import { withRequest } from "./request-context";

export function unknownPath(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  return withRequest(newContext(request), () =>
    closing({ method: "GET", path: "/api/*" }, request, async () => {
      throw new Refusal("not_found", { path: pathname.slice(0, 200) });
    }),
  );
}

import { expect, test } from "vitest";
import * as route from "@/app/api/[...path]/route";

test.each(["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const)(
  "%s where no door is: 404 as a problem that names the path",
  async (method) => {
    const answer = await route[method](new Request("http://localhost:3000/api/nope", { method }));
    expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
    expect(await answer.json()).toMatchObject({ code: "not_found", facts: { path: "/api/nope" } });
  },
);

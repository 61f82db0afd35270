import { expect, test } from "vitest";
import { DELETE, GET, OPTIONS, PATCH, POST, PUT } from "@/app/api/[...path]/route";

test.each(Object.entries({ GET, POST, PUT, PATCH, DELETE, OPTIONS }))(
  "%s where no door is: 404 as a problem that names the path",
  async (method, route) => {
    const answer = await route(new Request("http://localhost:3000/api/nope", { method }));
    expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
    expect(await answer.json()).toMatchObject({ code: "not_found", facts: { path: "/api/nope" } });
  },
);

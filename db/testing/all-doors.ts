/** Every door of the program with the route that answers it, so that a test can knock at all of them. */
import { resolve } from "node:path";
import type { Door } from "@/lib/http/door";
import { doors } from "@/lib/http/registry";

export type Route = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

export async function allDoors(): Promise<{ door: Door; route: Route }[]> {
  return Promise.all(
    doors.map(async (door) => {
      const file = resolve("app", `${door.path.slice(1).replaceAll(/:(\w+)/g, "[$1]")}`, "route.ts");
      const routes = (await import(/* @vite-ignore */ file)) as Record<string, Route>;
      const route = routes[door.method];
      if (!route) throw new Error(`${file} exports no ${door.method}`);
      return { door, route };
    }),
  );
}

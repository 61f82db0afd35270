/** Finds who looks at this page, once a request however many parts of it ask; nobody where the session is over. */
import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { Refusal } from "@/lib/http/problem";
import { readSession } from "./read-session";
import { readViewerOf } from "./read-viewer-of";
import type { Person, Viewer } from "./viewer";

export const readViewer = cache(async (): Promise<Viewer | null> => {
  const session = await readSession(await headers());
  if (!session) return null;
  try {
    return await readViewerOf(session);
  } catch (error) {
    if (error instanceof Refusal && error.status < 500) return null;
    throw error;
  }
});

/** For pages behind the counter: who is not signed in is shown the way in, and comes back here afterwards. */
export async function requirePerson(path: string): Promise<Person> {
  const viewer = await readViewer();
  if (!viewer?.staff) redirect(`/sign-in?to=${encodeURIComponent(path)}`);
  return { ...viewer, staff: viewer.staff };
}

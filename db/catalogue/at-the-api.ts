/** The data API as any program on the network meets it: plain requests, plain answers. */
import { testStack } from "../testing/stack";

/** How long a busy machine is asked again. */
const LONGEST_MS = 30_000;

export interface Answer {
  status: number;
  text: string;
}

async function ask(path: string, token: string | null, init: RequestInit): Promise<Answer> {
  const { apiUrl, publishableKey } = testStack();
  const headers = {
    apikey: publishableKey,
    authorization: `Bearer ${token ?? publishableKey}`,
    "content-type": "application/json",
  };
  const started = performance.now();
  for (;;) {
    const answer = await fetch(`${apiUrl}/rest/v1/${path}`, {
      ...init,
      headers: { ...headers, prefer: "return=representation" },
    });
    const text = await answer.text();
    // no connection was free: nothing was asked of the database yet, so there is no answer to judge
    const isBusy = answer.status === 503 && text.includes('"hint":"busy"');
    if (!isBusy || performance.now() - started > LONGEST_MS) return { status: answer.status, text };
  }
}

export const read = (relation: string, token: string | null): Promise<Answer> =>
  ask(`${relation}?select=*&limit=1000`, token, { method: "GET" });

/** A number that JavaScript cannot hold, to be written into the request as it stands. */
export const rawNumber = (digits: string): string => `raw:${digits}`;

export const call = (name: string, args: unknown, token: string | null): Promise<Answer> =>
  ask(`rpc/${name}`, token, { method: "POST", body: JSON.stringify(args).replace(/"raw:([^"]+)"/g, "$1") });

export const write = (method: "POST" | "PATCH" | "DELETE", relation: string, token: string | null): Promise<Answer> => {
  const every = method === "POST" ? relation : `${relation}?or=(org_id.is.null,org_id.not.is.null)`;
  return ask(relation === "orgs" ? every.replaceAll("org_id", "id") : every, token, {
    method,
    ...(method === "DELETE"
      ? {}
      : { body: JSON.stringify({ [relation === "orgs" ? "id" : "org_id"]: "00000000-0000-7000-8000-000000000000" }) }),
  });
};

/** Works a list off a few at a time: quicker than one by one, and never a crowd. */
export async function fewAtOnce<T>(jobs: T[], act: (job: T) => Promise<void>, width = 4): Promise<void> {
  const queue = jobs.values();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const job of queue) await act(job);
    }),
  );
}

/** Every pair of the two. */
export const pairs = <A, B>(left: readonly A[], right: readonly B[]): [A, B][] =>
  left.flatMap((a) => right.map((b): [A, B] => [a, b]));

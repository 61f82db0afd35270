/** A refusal as tests like to ask about it: its code, its status and its facts, wherever it came from. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly facts: Record<string, unknown>,
    message: string,
  ) {
    super(`${code} (${status}): ${message}`);
  }
}

interface DatabaseFault {
  code?: string | undefined;
  hint?: string | null | undefined;
  detail?: string | undefined;
  details?: string | null | undefined;
  message: string;
}

/** pg and PostgREST give the same three things: SQLSTATE `PT409`, the code as hint, the facts as detail. */
export function asRefused(error: DatabaseFault): Error {
  const status = /^PT(\d{3})$/.exec(error.code ?? "")?.[1];
  if (status === undefined || !error.hint)
    return new Error(`${error.code ?? "no code"}: ${error.message}`, { cause: error });
  const facts = JSON.parse(error.detail ?? error.details ?? "{}") as Record<string, unknown>;
  return new Refused(error.hint, Number(status), facts, error.message);
}

/** Waits for an answer that must be a refusal, and gives it. */
export async function refusal(answer: PromiseLike<unknown>): Promise<Refused> {
  try {
    await answer;
  } catch (error) {
    const refused = error instanceof Refused ? error : asRefused(error as DatabaseFault);
    if (refused instanceof Refused) return refused;
    throw refused;
  }
  throw new Error("This should have been refused, and was not.");
}

// Promises that a refusal in the browser has the same three parts as at the door: status, code, facts.

export interface Problem {
  code: string;
  status: number;
  title: string;
  detail: string;
  facts: Record<string, unknown>;
}

/** A refusal: the server answered, and the answer was no. Trying again unchanged would be refused again. */
export class ProblemError extends Error implements Problem {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly facts: Record<string, unknown>;
  private readonly receivedAt = Date.now();

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = "ProblemError";
    this.code = problem.code;
    this.status = problem.status;
    this.title = problem.title;
    this.detail = problem.detail;
    this.facts = problem.facts;
  }

  /** When it may be tried again, where the refusal says so (a locked PIN, too many tries); else 0. */
  get retryAt(): number {
    const seconds = this.facts.retryAfterSeconds;
    return typeof seconds === "number" && seconds > 0 ? this.receivedAt + seconds * 1000 : 0;
  }
}

/** No answer: the network or the server was lost on the way. What was asked may have happened; ask again with the same key. */
export class NoAnswerError extends Error {
  constructor(cause: unknown) {
    super("no answer", { cause });
    this.name = "NoAnswerError";
  }
}

/** Whether it happened is not known, or it was not even begun: «busy», a fault, a gateway's own word, silence. The same may be asked again. */
export const saysNothing = (error: unknown): boolean =>
  error instanceof NoAnswerError || (error instanceof ProblemError && error.status >= 500);

export function isProblem(error: unknown, code?: string): error is ProblemError {
  return error instanceof ProblemError && (code === undefined || error.code === code);
}

/** Whether a write under its key is sent again by itself: there was no answer, or only «busy» or «unavailable», which say nothing about it. */
import { isProblem, NoAnswerError } from "@/lib/http/problem-error";

export const askAgain = (most: number) => (tries: number, error: Error) =>
  tries < most && (error instanceof NoAnswerError || (isProblem(error) && error.status === 503));

import { expect, test } from "vitest";
import { NoAnswerError, ProblemError } from "@/lib/http/problem-error";
import { askAgain } from "./ask-again";

const problem = (status: number, code: string) => new ProblemError({ status, code, title: "", detail: "", facts: {} });

test("no answer and a busy shop are asked again, so many times; a refusal is an answer", () => {
  const again = askAgain(3);
  expect([0, 2, 3].map((tries) => again(tries, new NoAnswerError("gone")))).toEqual([true, true, false]);
  expect([0, 2, 3].map((tries) => again(tries, problem(503, "busy")))).toEqual([true, true, false]);
  expect(again(0, problem(409, "insufficient_stock"))).toBe(false);
  expect(again(0, new Error("a fault of ours"))).toBe(false);
});

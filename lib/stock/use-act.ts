// Promises one act of the stock room, sent as every write is (lib/query/use-write.ts), after which the stock on screen is read again.
"use client";

import { useWrite, type Write } from "@/lib/query/use-write";

export const useAct = <Answer = unknown>(onDone?: (answer: Answer, act: Write) => void) =>
  useWrite<Answer>(["stock"], onDone);

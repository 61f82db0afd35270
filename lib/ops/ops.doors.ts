/** The door of the instruments. */
import { door } from "@/lib/http/door";
import { opsAnswer } from "./ops";

export const opsDoors = {
  read: door({
    method: "GET",
    path: "/api/ops",
    does: "Shows the last hour of every process: latencies, lock waits, refusals, queues, and the alerts.",
    may: "read_proofs",
    answer: opsAnswer,
  }),
};

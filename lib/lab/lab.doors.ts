/** The door of the race lab: fifty tills buy at once, and what each was told comes back as it is told. */
import { z } from "zod";
import { door } from "@/lib/http/door";
import { id } from "@/lib/http/fields";

export const labDoors = {
  race: door({
    method: "POST",
    path: "/api/lab/races",
    does: "In a demo, lets fifty tills buy the last twelve of a product at once, and answers each till's outcome as a line of JSON while they race.",
    may: "catalogue",
    key: "optional",
    input: z.strictObject({ productId: id }),
    gives: "application/x-ndjson",
    refusals: ["demo_only", "race_running", "product_not_found"],
  }),
};

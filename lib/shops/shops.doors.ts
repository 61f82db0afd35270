/** The doors of a shop's beginning: make it one's own, and what it still needs. */
import { z } from "zod";
import { door } from "@/lib/http/door";
import { id } from "@/lib/http/fields";
import { shopInput } from "./shop";
import { setupSteps } from "./shop-words";

export const shopsDoors = {
  open: door({
    method: "POST",
    path: "/api/shops",
    does: "Makes a shop of one's own out of a demo: store, till, tax and an owner who signs in by e-mail; the demo is closed with it if wanted.",
    may: "administer",
    input: shopInput,
    status: 201,
    answer: z.object({ shop: z.object({ id, storeId: id, registerId: id, ownerId: id }) }),
    refusals: ["demo_only", "email_taken"],
  }),
  setup: door({
    method: "GET",
    path: "/api/set-up",
    does: "What a shop still needs before its first day, each asked of the books.",
    may: "catalogue",
    answer: z.object({ setup: z.record(z.enum(setupSteps), z.boolean()) }),
  }),
};

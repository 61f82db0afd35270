/** The catalogue as every client reads it. */
import { z } from "zod";
import { door } from "@/lib/http/door";
import { id, moneyMinor, page, quantityOut, sku, text } from "@/lib/http/fields";

const level = z.object({
  inventoryId: id,
  locationId: id,
  locationName: z.string(),
  quantity: quantityOut,
  reserved: quantityOut,
  available: quantityOut,
  version: z.int(),
});

export const catalogDoors = {
  catalog: door({
    method: "GET",
    path: "/api/catalog",
    does: "Lists what is sold, with the stock rows of the session's store, the till's own place first.",
    may: "read_stock",
    input: z.strictObject({ sku: sku.optional(), q: text(100).optional(), ...page }),
    answer: z.object({
      products: z.array(
        z.object({
          id,
          sku: z.string(),
          name: z.string(),
          unit: z.string(),
          priceMinor: moneyMinor,
          taxIncluded: z.boolean(),
          inventory: z.array(level),
        }),
      ),
      nextCursor: z.string().nullable(),
      catalogVersion: z.string(),
    }),
  }),
};

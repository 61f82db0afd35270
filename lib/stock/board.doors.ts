/** The doors behind the stock dashboard: figures, the table, one product, and the same as a file. */
import { z } from "zod";
import { door } from "@/lib/http/door";
import { id, page, text } from "@/lib/http/fields";
import { overview, places, productLine, productPage, stockStatuses } from "./board";

export const tableFilter = {
  q: text(100).optional(),
  storeId: id.optional(),
  locationId: id.optional(),
  categoryId: id.optional(),
  supplierId: id.optional(),
  status: z.enum(stockStatuses).optional(),
  sort: z.enum(["name", "sku"]).optional(),
};

const MOST_TRENDS = 100;
const idList = z
  .string()
  .max(MOST_TRENDS * 37)
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(,[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})*$/i);

export const boardDoors = {
  overview: door({
    method: "GET",
    path: "/api/stock/overview",
    does: "The dashboard's figures: value, low, out, sales by day, the same figures on the days before, sales and orders refused for want of stock, what needs a person, stock by place and category, what tills hold in advance.",
    may: "watch_stock",
    input: z.strictObject({ storeId: id.optional() }),
    answer: overview,
  }),
  products: door({
    method: "GET",
    path: "/api/stock/products",
    does: "The stock table: products with what lies where, filtered and searched, any number of pages deep at the same cost.",
    may: "watch_stock",
    input: z.strictObject({ ...page, ...tableFilter }),
    answer: z.object({
      products: z.array(productLine),
      nextCursor: z.string().nullable(),
      total: z.int().nullable(),
      isMore: z.boolean().nullable(),
      listedAt: z.string().nullable(),
      at: z.string(),
    }),
  }),
  trends: door({
    method: "GET",
    path: "/api/stock/trends",
    does: "Two weeks of on-hand, day by day, for up to a hundred products.",
    may: "watch_stock",
    input: z.strictObject({ ids: idList }),
    answer: z.object({ days: z.int(), trends: z.record(z.string(), z.array(z.string())) }),
  }),
  product: door({
    method: "GET",
    path: "/api/stock/products/:id",
    does: "One product: every row, which orders and tills hold what is reserved, its days, its documents.",
    may: "watch_stock",
    input: z.strictObject({
      days: z
        .string()
        .regex(/^\d{1,3}$/)
        .optional(),
    }),
    answer: z.object({ product: productPage }),
    refusals: ["product_not_found"],
  }),
  places: door({
    method: "GET",
    path: "/api/stock/places",
    does: "The lists that filters and forms choose from: stores, places, categories, suppliers, usages, tax classes.",
    may: "watch_stock",
    answer: places,
  }),
  exported: door({
    method: "GET",
    path: "/api/stock/export",
    does: "Exactly the filtered table, all pages, as a CSV file that a spreadsheet opens safely; HEAD says in X-Row-Count how many rows it holds.",
    may: "watch_stock",
    input: z.strictObject(tableFilter),
    gives: "text/csv",
  }),
};

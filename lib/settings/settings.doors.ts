/** The doors of the catalogue and of the business's own rules. */
import { z } from "zod";
import { door } from "@/lib/http/door";
import { countedQuantity, email, id, moneyMinor, name, note, quantity, sku, text } from "@/lib/http/fields";

const productForm = z.strictObject({
  sku,
  name,
  unit: z
    .string()
    .regex(/^[a-z]{1,16}$/)
    .optional(),
  decimals: z.int().min(0).max(4).optional(),
  priceMinor: moneyMinor,
  costMinor: moneyMinor.optional(),
  taxClassId: id,
  categoryId: id.optional(),
  supplierId: id.optional(),
  primaryLocationId: id.optional(),
  parentId: id.optional(),
  variantName: text(80).optional(),
  hasLots: z.boolean().optional(),
  favouritePosition: z.int().min(0).max(999).optional(),
  imageName: text(120).optional(),
  reorderPoint: countedQuantity.optional(),
  reorderQuantity: quantity.optional(),
  barcodes: z.array(text(64)).max(20).optional(),
  units: z
    .array(z.strictObject({ name: text(40), factor: quantity, barcode: text(64).optional() }))
    .max(20)
    .optional(),
  parts: z
    .array(z.strictObject({ productId: id, quantity }))
    .max(50)
    .optional(),
});
const categoryForm = z.strictObject({
  name: text(80),
  parentId: id.optional(),
  position: z.int().min(0).max(9_999).optional(),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .optional(),
  isActive: z.boolean().optional(),
});
const supplierForm = z.strictObject({
  name: text(120),
  email: email.optional(),
  phone: text(40).optional(),
  address: note.optional(),
  leadDays: z.int().min(0).max(365).optional(),
  isActive: z.boolean().optional(),
});
const usageForm = z.strictObject({
  kind: z.enum(["job", "order", "recipe"]),
  name: text(120),
  isActive: z.boolean().optional(),
});
const storeForm = z.strictObject({ name: text(120), address: note.optional(), receiptFooter: note.optional() });
const locationForm = z.strictObject({
  storeId: id,
  name: text(120),
  kind: z.enum(["floor", "backroom", "warehouse", "transit"]),
  isSellable: z.boolean().optional(),
  shortPolicy: z.enum(["stop", "found", "backorder"]).optional(),
  walkOrder: z.int().min(0).max(9_999).optional(),
  isActive: z.boolean().optional(),
});

const taxClassForm = z.strictObject({
  name: text(60),
  isIncluded: z.boolean(),
  rates: z
    .array(z.strictObject({ name: text(40), percent: z.number().min(0).max(100).multipleOf(0.0001) }))
    .min(1)
    .max(5),
});

const saved = (noun: string) => z.object({ [noun]: z.object({ id }) });

/** A list's two doors: one adds, one changes what its path names. */
function pair<In extends z.ZodType>(
  noun: string,
  plural: string,
  may: "catalogue" | "administer" | "receive",
  input: In,
  refusals: readonly ("not_found" | "name_taken" | "location_not_found" | "still_in_use" | "category_loop")[],
) {
  return {
    add: door({
      method: "POST",
      path: `/api/${plural}`,
      does: `Adds a ${noun}.`,
      may,
      status: 201,
      input,
      answer: saved(noun),
      refusals,
    }),
    change: door({
      method: "PUT",
      path: `/api/${plural}/:id`,
      does: `Changes a ${noun}.`,
      may,
      input,
      answer: saved(noun),
      refusals,
    }),
  };
}

const category = pair("category", "categories", "catalogue", categoryForm, ["not_found", "category_loop"]);
const supplier = pair("supplier", "suppliers", "catalogue", supplierForm, ["not_found"]);
const usage = pair("usage", "usages", "receive", usageForm, ["not_found", "name_taken"]);
const store = pair("store", "stores", "administer", storeForm, ["not_found"]);
const location = pair("location", "locations", "administer", locationForm, [
  "not_found",
  "location_not_found",
  "still_in_use",
]);
const ofProduct = [
  "product_not_found",
  "sku_taken",
  "barcode_taken",
  "not_found",
  "still_in_use",
  "invalid_quantity",
] as const;

export const settingsDoors = {
  addProduct: door({
    method: "POST",
    path: "/api/products",
    does: "Adds a product with its barcodes, packs and bundle parts.",
    may: "catalogue",
    status: 201,
    input: productForm,
    answer: z.object({ product: z.object({ id, sku: z.string() }) }),
    refusals: ofProduct,
  }),
  changeProduct: door({
    method: "PUT",
    path: "/api/products/:id",
    does: "Changes a product; what its ledger is written in stays once something has moved.",
    may: "catalogue",
    input: productForm,
    answer: z.object({ product: z.object({ id, sku: z.string() }) }),
    refusals: ofProduct,
  }),
  product: door({
    method: "GET",
    path: "/api/products/:id",
    does: "One product as its form shows it.",
    may: "read_stock",
    answer: z.object({ product: z.record(z.string(), z.unknown()) }),
    refusals: ["product_not_found"],
  }),
  label: door({
    method: "GET",
    path: "/api/products/:id/label",
    does: "A label to print: name, price and barcode, drawn on the server.",
    may: "read_stock",
    gives: "text/html",
    refusals: ["product_not_found"],
  }),
  addCategory: category.add,
  changeCategory: category.change,
  addSupplier: supplier.add,
  changeSupplier: supplier.change,
  addUsage: usage.add,
  changeUsage: usage.change,
  addStore: store.add,
  changeStore: store.change,
  addLocation: location.add,
  changeLocation: location.change,
  addTaxClass: door({
    method: "POST",
    path: "/api/tax-classes",
    does: "Adds a tax class with its rates, in the price or on top.",
    may: "administer",
    status: 201,
    input: taxClassForm,
    answer: saved("taxClass"),
    refusals: ["name_taken"],
  }),
  changeTaxClass: door({
    method: "PUT",
    path: "/api/tax-classes/:id",
    does: "Changes a tax class; what was sold keeps the percent it was sold with.",
    may: "administer",
    input: taxClassForm,
    answer: saved("taxClass"),
    refusals: ["not_found", "name_taken", "still_in_use"],
  }),
  read: door({
    method: "GET",
    path: "/api/settings",
    does: "The business, its stores and places, limits, taxes, categories, suppliers and usages.",
    may: "catalogue",
    answer: z.record(z.string(), z.unknown()),
  }),
  policies: door({
    method: "PUT",
    path: "/api/policies",
    does: "The business's own rules: what must be signed, how near to a scan is too near, what a role may do alone.",
    may: "administer",
    input: z.strictObject({
      name: text(120),
      adjustThreshold: countedQuantity,
      countWindowSeconds: z.int().min(0).max(3_600),
      autoOpenShift: z.boolean(),
      limits: z
        .array(
          z.strictObject({
            role: z.enum(["cashier", "supervisor", "manager", "owner"]),
            discountPercent: z.number().min(0).max(100),
            foundQuantity: countedQuantity,
          }),
        )
        .max(4)
        .optional(),
    }),
    answer: z.object({ saved: z.boolean() }),
  }),
};

/** Square's item library: one line a variation, known by its token. Quantities and modifiers stay behind; stock is counted in, not copied. */
import { filled, nameOf, type Source, skuFrom, unitOf } from "./source";

export const square: Source = {
  id: "square",
  recognises: (heads) => ["token", "item name", "variation name"].every((head) => heads.includes(head)),
  reader: (money) => (cells) => {
    const name = cells["item name"];
    if (!name) return null;
    const variation = cells["variation name"];
    return filled({
      sku: cells["sku"] || skuFrom(name, variation),
      name: nameOf(name, [variation]),
      priceMinor: money(cells["price"]),
      costMinor: money(cells["default unit cost"]),
      category: (cells["reporting category"] || cells["categories"] || cells["category"])?.split(",")[0]?.trim(),
      supplier: cells["default vendor name"],
      barcode: cells["gtin"],
      ...unitOf(cells["unit and precision"]),
    });
  },
};

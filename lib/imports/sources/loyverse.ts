/** Loyverse's items: variants follow the line that names them, parts of a composite item stay behind. Prices are those of its first store. */
import { filled, firstOf, nameOf, type Source, skuFrom } from "./source";

export const loyverse: Source = {
  id: "loyverse",
  recognises: (heads) => heads.includes("handle") && heads.includes("sold by weight"),
  reader: (money) => {
    let above = { handle: "", name: "", category: "", byWeight: "" };
    return (cells) => {
      const handle = cells["handle"] ?? "";
      if (cells["name"])
        above = {
          handle,
          name: cells["name"],
          category: cells["category"] ?? "",
          byWeight: cells["sold by weight"] ?? "",
        };
      const options = [1, 2, 3].map((n) => cells[`option ${n} value`]);
      const isPart = !cells["name"] && Boolean(cells["sku of included item"]) && options.every((option) => !option);
      if (isPart || (handle !== "" && handle !== above.handle)) return null;
      return filled({
        sku: cells["sku"] || skuFrom(above.handle || above.name, ...options),
        name: nameOf(above.name, options),
        priceMinor: money(firstOf(cells, "price") ?? cells["default price"]),
        costMinor: money(cells["cost"]),
        category: above.category,
        supplier: cells["supplier"],
        barcode: cells["barcode"],
        reorderPoint: firstOf(cells, "low stock"),
        ...(above.byWeight.toUpperCase() === "Y" ? { unit: "kilogram", decimals: "3" } : {}),
      });
    };
  },
};

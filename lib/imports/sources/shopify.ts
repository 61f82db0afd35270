/** Shopify's products, in both spellings of its heads. A product's first line names it; those below are its variants or only pictures. */
import { filled, nameOf, type Source, skuFrom } from "./source";

export const shopify: Source = {
  id: "shopify",
  recognises: (heads) =>
    heads.includes("title") &&
    ((heads.includes("handle") && heads.includes("variant price")) ||
      (heads.includes("url handle") && heads.includes("price"))),
  reader: (money) => {
    let above = { handle: "", title: "", type: "", vendor: "" };
    return (cells) => {
      const handle = cells["url handle"] || cells["handle"] || "";
      if (handle !== above.handle || cells["title"])
        above = { handle, title: cells["title"] ?? "", type: cells["type"] ?? "", vendor: cells["vendor"] ?? "" };
      const price = cells["variant price"] || cells["price"];
      // a line without a price is one more picture
      if (!price) return null;
      const options = [1, 2, 3].map((n) => cells[`option${n} value`]);
      return filled({
        sku: cells["variant sku"] || cells["sku"] || skuFrom(handle, ...options.filter((o) => o !== "Default Title")),
        name: nameOf(above.title || handle, options),
        priceMinor: money(price),
        costMinor: money(cells["cost per item"]),
        category: above.type,
        supplier: above.vendor,
        barcode: (cells["variant barcode"] || cells["barcode"])?.replace(/^'/, ""),
      });
    };
  },
};

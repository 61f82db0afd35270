/** A label to print, drawn on the server: name, price, barcode. The page prints itself at the label's own size and runs no script. */
import "server-only";
import bwipjs from "bwip-js/node";
import { formatMoney } from "@/lib/format/money";
import type { Call } from "@/lib/http/handle";
import type { Session } from "@/lib/staff/session";
import { callRpc } from "@/lib/supabase/call-rpc";

interface Labelled {
  product: { sku: string; name: string; priceMinor: number; unit: string; barcodes: string[] };
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

export async function drawLabel(session: Session, _query: unknown, { params: path }: Call): Promise<Response> {
  const { product } = await callRpc<Labelled>(session, "read_product", { p_request: { path } });
  const viewer = await callRpc<{ org: { currency: string; locale: string } }>(session, "read_session");
  const code = product.barcodes[0] ?? product.sku;
  const price = formatMoney(product.priceMinor, viewer.org.currency, viewer.org.locale);
  const page = `<!doctype html><html lang="${escaped(viewer.org.locale)}"><meta charset="utf-8"><title>${escaped(product.name)}</title>
<style>@page{size:62mm 29mm;margin:2mm}body{font:9pt/1.2 system-ui,sans-serif;margin:0;width:58mm}b{font-size:14pt;float:right}svg{width:58mm;height:13mm}code{font-size:7pt}</style>
<b>${escaped(price)}</b><div>${escaped(product.name)}</div>${draw(code)}<code>${escaped(code)}</code></html>`;
  return new Response(page, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-modals",
    },
  });
}

/** A code of twelve or thirteen digits is an EAN where its check digit holds; anything else is Code 128, which takes all of ASCII. */
function draw(code: string): string {
  const kinds = /^\d{12,13}$/.test(code) ? ["ean13", "code128"] : ["code128"];
  for (const bcid of kinds) {
    try {
      return bwipjs.toSVG({ bcid, text: code, height: 10, includetext: false });
    } catch {
      // not drawable so: the next kind, or no bars at all
    }
  }
  return "";
}

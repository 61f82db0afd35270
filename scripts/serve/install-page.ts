/** `/lan`: how a till on the shop's network comes to trust the shop, with a QR code to point its camera at. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Tls } from "./authority.ts";

type Installs = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Answers whether it took the request. */
export async function servesInstallation(tls: Tls, addresses: string[]): Promise<Installs> {
  const page = tls.authority === undefined ? undefined : await pageFor(addresses, tls.fingerprint ?? "");
  return (request, response) => {
    if (request.method !== "GET" || page === undefined) return false;
    if (request.url === "/lan") {
      response.writeHead(200, {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
        "Cache-Control": "no-store",
      });
      response.end(page);
      return true;
    }
    if (request.url === "/lan/authority.crt") {
      response.writeHead(200, {
        "Content-Type": "application/x-x509-ca-cert",
        "Content-Disposition": 'attachment; filename="stockproof-authority.crt"',
      });
      response.end(tls.authority);
      return true;
    }
    return false;
  };
}

async function pageFor(addresses: string[], fingerprint: string): Promise<string> {
  // Loaded only here: a shop on loopback never draws a code.
  const { default: bwipjs } = await import("bwip-js/node");
  const address = addresses[0] ?? "https://localhost:3000";
  const code = bwipjs.toSVG({
    bcid: "qrcode",
    text: `${address}/lan`,
    scale: 4,
    padding: 8,
    backgroundcolor: "FFFFFF",
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tills of this shop</title>
<style>body{font:17px/1.5 system-ui;max-width:34rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}img{width:15rem;border-radius:8px}code{word-break:break-all}</style>
<h1>Make a till trust this shop</h1>
<p><img alt="QR code of ${address}/lan" src="data:image/svg+xml;base64,${Buffer.from(code).toString("base64")}"></p>
<ol><li>On the till, scan this code or open <code>${address}/lan</code>. The browser warns once: go on.</li>
<li><a href="/lan/authority.crt">Download the certificate</a> and install it:<br>
iPad, iPhone: Settings, Profile Downloaded, Install; then General, About, Certificate Trust Settings, switch it on.<br>
Android: Settings, Security, Install a certificate, CA certificate.<br>
Windows: open the file, Install, Trusted Root Certification Authorities. Mac: open it in Keychain Access, Always Trust.</li>
<li>Compare its SHA-256 fingerprint with the one the shop's computer printed:<br><code>${fingerprint}</code></li>
<li>Open <a href="${address}/pos">${address}/pos</a>: no warning any more, and the till can be installed.</li></ol></html>`;
}

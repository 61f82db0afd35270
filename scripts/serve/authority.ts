/** The certificate that `--lan` serves with: one's own (STOCKPROOF_TLS_CERT, _KEY), or one of the shop's authority, made once and kept. */
import { X509Certificate } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname, networkInterfaces } from "node:os";
import path from "node:path";
import { type Issued, makeAuthority, makeServerCertificate } from "./certificate.ts";

export type Tls = Issued & { authority: string | undefined; fingerprint: string | undefined };

const authorityName = "Stockproof of this shop";

/** Every name and address under which a till may know this machine. */
export function ownNames(): string[] {
  const host = hostname().split(".")[0] ?? "localhost";
  const addresses = Object.values(networkInterfaces())
    .flat()
    .filter((one) => one !== undefined && !one.internal && !one.address.startsWith("fe80"))
    .map((one) => one?.address ?? "");
  return [...new Set(["localhost", host, `${host}.local`, "127.0.0.1", "::1", ...addresses])];
}

function keep(dir: string, name: string, value: Issued): Issued {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  writeFileSync(path.join(dir, `${name}.key`), value.key, { mode: 0o600 });
  writeFileSync(path.join(dir, `${name}.crt`), value.certificate, { mode: 0o644 });
  return value;
}

function kept(dir: string, name: string): Issued | undefined {
  try {
    return {
      certificate: readFileSync(path.join(dir, `${name}.crt`), "utf8"),
      key: readFileSync(path.join(dir, `${name}.key`), "utf8"),
    };
  } catch {
    return undefined;
  }
}

/** A till trusts the authority, so a certificate for a new address needs no visit to the till. */
function stillGood(issued: Issued, names: string[]): boolean {
  const certificate = new X509Certificate(issued.certificate);
  const monthAhead = Date.now() + 30 * 86_400_000;
  const known = certificate.subjectAltName ?? "";
  return (
    Date.parse(certificate.validTo) > monthAhead &&
    names.every((name) => known.includes(name.includes(":") ? "IP Address" : name))
  );
}

export function tlsFor(dataDir: string, env: NodeJS.ProcessEnv = process.env): Tls {
  if (env.STOCKPROOF_TLS_CERT && env.STOCKPROOF_TLS_KEY)
    return {
      certificate: readFileSync(env.STOCKPROOF_TLS_CERT, "utf8"),
      key: readFileSync(env.STOCKPROOF_TLS_KEY, "utf8"),
      authority: undefined,
      fingerprint: undefined,
    };
  const dir = path.join(dataDir, "tls");
  const authority = kept(dir, "authority") ?? keep(dir, "authority", makeAuthority(authorityName));
  const names = ownNames();
  const before = kept(dir, "server");
  const server =
    before && stillGood(before, names)
      ? before
      : keep(dir, "server", makeServerCertificate(authority, authorityName, names));
  return {
    ...server,
    authority: authority.certificate,
    fingerprint: new X509Certificate(authority.certificate).fingerprint256,
  };
}

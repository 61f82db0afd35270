/** Certificates of the shop's own authority, for tills on its network; P-256 and SHA-256, which every browser takes. */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
} from "node:crypto";
import { isIP } from "node:net";
import { bits, explicit, implicit, integer, octets, oid, sequence, set, text, time, truth } from "./der.ts";

export type Issued = { certificate: string; key: string };

const day = 86_400_000;
const ecdsaWithSha256 = sequence(oid("1.2.840.10045.4.3.2"));
const nameOf = (name: string) => sequence(set(sequence(oid("2.5.4.3"), text(name))));
const extension = (id: string, value: Buffer, critical = false) =>
  sequence(oid(id), ...(critical ? [truth()] : []), octets(value));

function keyId(publicKey: KeyObject): Buffer {
  return createHash("sha1")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest();
}

type Request = {
  subject: string;
  issuer: string;
  days: number;
  extensions: Buffer[];
  publicKey: KeyObject;
  signWith: KeyObject;
};

function issue({ subject, issuer, days, extensions, publicKey, signWith }: Request): string {
  // A day back, because a till's clock may be slow.
  const valid = sequence(time(new Date(Date.now() - day)), time(new Date(Date.now() + days * day)));
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  const body = sequence(
    explicit(0, integer(Buffer.from([2]))),
    integer(serial),
    ecdsaWithSha256,
    nameOf(issuer),
    valid,
    nameOf(subject),
    publicKey.export({ type: "spki", format: "der" }),
    explicit(3, sequence(...extensions)),
  );
  const der = sequence(body, ecdsaWithSha256, bits(sign("sha256", body, signWith)));
  return `-----BEGIN CERTIFICATE-----\n${der.toString("base64").replace(/.{64}/g, "$&\n").trimEnd()}\n-----END CERTIFICATE-----\n`;
}

const newKeys = () => generateKeyPairSync("ec", { namedCurve: "P-256" });
const pem = (key: KeyObject) => key.export({ type: "pkcs8", format: "pem" }).toString();

export function makeAuthority(name: string): Issued {
  const { publicKey, privateKey } = newKeys();
  const extensions = [
    extension("2.5.29.19", sequence(truth(), integer(Buffer.from([0]))), true),
    extension("2.5.29.15", Buffer.from([0x03, 0x02, 0x01, 0x06]), true),
    extension("2.5.29.14", octets(keyId(publicKey))),
  ];
  const certificate = issue({ subject: name, issuer: name, days: 3650, extensions, publicKey, signWith: privateKey });
  return { certificate, key: pem(privateKey) };
}

/** Apple's devices refuse certificates that live longer than 825 days. */
export function makeServerCertificate(authority: Issued, authorityName: string, names: string[]): Issued {
  const { publicKey, privateKey } = newKeys();
  const authorityKey = createPublicKey(authority.key);
  const alternatives = names.map((name) =>
    isIP(name) ? implicit(7, addressBytes(name)) : implicit(2, Buffer.from(name)),
  );
  const extensions = [
    extension("2.5.29.19", sequence(), true),
    extension("2.5.29.15", Buffer.from([0x03, 0x02, 0x07, 0x80]), true),
    extension("2.5.29.37", sequence(oid("1.3.6.1.5.5.7.3.1"))),
    extension("2.5.29.35", sequence(implicit(0, keyId(authorityKey)))),
    extension("2.5.29.17", sequence(...alternatives)),
  ];
  const certificate = issue({
    subject: names[0] ?? "stockproof",
    issuer: authorityName,
    days: 800,
    extensions,
    publicKey,
    signWith: createPrivateKey(authority.key),
  });
  return { certificate: certificate + authority.certificate, key: pem(privateKey) };
}

function addressBytes(address: string): Buffer {
  if (isIP(address) === 4) return Buffer.from(address.split(".").map(Number));
  const [head = "", tail] = address.split("::");
  const groups = (part: string) => (part === "" ? [] : part.split(":").map((group) => Number.parseInt(group, 16)));
  const [left, right] = [groups(head), tail === undefined ? [] : groups(tail)];
  const all = [...left, ...Array<number>(8 - left.length - right.length).fill(0), ...right];
  return Buffer.from(all.flatMap((group) => [group >> 8, group & 0xff]));
}

/**
 * Which addresses lie inside: this machine, private networks, and what is no place at all. An endpoint there would make the shop's
 * server knock at doors that its owner cannot reach.
 */
import { BlockList, isIP } from "node:net";

const inside = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  inside.addSubnet(net, bits, "ipv4");

/** Of IPv6 only what is given out to the public counts as outside; everything that wraps an IPv4 address is judged inside too. */
const outside6 = new BlockList();
outside6.addSubnet("2000::", 3, "ipv6");
const wrapped6 = new BlockList();
for (const [net, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  wrapped6.addSubnet(net, bits, "ipv6");

export function isInward(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return inside.check(address, "ipv4");
    case 6:
      return !outside6.check(address, "ipv6") || wrapped6.check(address, "ipv6");
    default:
      return true;
  }
}

export function isLoopback(address: string): boolean {
  return /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/.test(address);
}

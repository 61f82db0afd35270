/** Where the app listens and how, told from the environment; what would break in every browser is refused here, at the start. */
export type Where = { port: number; hosts: string[]; tls: boolean; loopbackOnly: boolean };

const loopback = new Set(["127.0.0.1", "::1", "localhost"]);

export function whereFrom(env: NodeJS.ProcessEnv): Where | { refused: string } {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    return { refused: `PORT must be a number from 1 to 65535, not ${env.PORT}.` };
  const host = env.STOCKPROOF_HOST || undefined;
  if (env.STOCKPROOF_LAN === "1") return { port, hosts: [host ?? "0.0.0.0"], tls: true, loopbackOnly: false };
  if (host === undefined || loopback.has(host))
    return { port, hosts: ["127.0.0.1", "::1"], tls: false, loopbackOnly: true };
  if (env.STOCKPROOF_ORIGIN?.startsWith("https://")) return { port, hosts: [host], tls: false, loopbackOnly: false };
  return {
    refused: `Plain HTTP on ${host} is refused: beyond this machine a browser drops the session cookie and has neither offline mode nor safe keys. Start with -- --lan, or put a proxy with HTTPS in front and name it in STOCKPROOF_ORIGIN.`,
  };
}

/**
 * Sends one request to an address that somebody else chose. Every address the name resolves to is judged at the moment of connecting, so
 * that a name that changes its mind between check and use gains nothing; redirects are not followed; the time is bounded.
 */
import "server-only";
import { lookup as resolve } from "node:dns";
import { Agent as HttpAgent, request as httpRequest } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isInward, isLoopback } from "./inward";

export interface Answered {
  /** 0 = no answer. */
  status: number;
  error?: string;
  retryAfterSeconds?: number;
  text: string;
  ms: number;
}

export interface PostOptions {
  method?: "POST" | "PUT";
  headers: Record<string, string>;
  body: string;
  timeoutMs?: number;
  signal?: AbortSignal;
}

const LONGEST_ANSWER = 65_536;
const DEFAULT_TIMEOUT_MS = 10_000;
const LONGEST_RETRY_AFTER_S = 3_600;

/** Tests and the demo send to this machine; nobody else may. */
export const loopbackAllowed = (): boolean => process.env.STOCKPROOF_WEBHOOK_LOOPBACK === "1";

const isAllowed = (address: string): boolean => !isInward(address) || (isLoopback(address) && loopbackAllowed());

const guardedLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, "", 0);
    const inward = addresses.find(({ address }) => !isAllowed(address));
    if (inward || addresses.length === 0)
      return callback(Object.assign(new Error("points inward"), { code: "EINWARD" }), "", 0);
    if (options.all) return callback(null, addresses);
    const [first] = addresses;
    callback(null, first?.address ?? "", first?.family ?? 4);
  });
};

const shared = { keepAlive: true, maxSockets: 32, lookup: guardedLookup };
const agents = { "http:": new HttpAgent(shared), "https:": new HttpsAgent(shared) };

/** Why an address may not be used, or null. */
export function judgeUrl(url: string): string | null {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed) return "not an address";
  if (parsed.username !== "" || parsed.password !== "") return "a password stands in it";
  const host = parsed.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) && !isAllowed(host)) return "it points inward";
  if (parsed.protocol === "https:") return null;
  return parsed.protocol === "http:" && loopbackAllowed() ? null : "it is not https";
}

/** The same judgement with the name looked up, for whoever types an address in. */
export function resolveUrl(url: string): Promise<string | null> {
  const fault = judgeUrl(url);
  if (fault) return Promise.resolve(fault);
  const host = new URL(url).hostname.replace(/^\[|\]$/g, "");
  return new Promise((done) => {
    guardedLookup(host, { all: true }, (error) => {
      const inward = (error as { code?: string } | null)?.code === "EINWARD";
      done(error ? (inward ? "it points inward" : "its name is not known") : null);
    });
  });
}

export function post(url: string, options: PostOptions): Promise<Answered> {
  const started = performance.now();
  const elapsed = () => Math.round(performance.now() - started);
  const fault = judgeUrl(url);
  if (fault) return Promise.resolve({ status: 0, error: fault, text: "", ms: 0 });
  const target = new URL(url);
  const isTls = target.protocol === "https:";
  const { method = "POST", headers, body, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  return new Promise((done) => {
    const time = AbortSignal.timeout(timeoutMs);
    const signal = options.signal ? AbortSignal.any([options.signal, time]) : time;
    const fail = (error: Error & { code?: string }) =>
      done({
        status: 0,
        error: time.aborted ? `no answer within ${timeoutMs} ms` : (error.code ?? error.message),
        text: "",
        ms: elapsed(),
      });
    const request = (isTls ? httpsRequest : httpRequest)(
      target,
      {
        method,
        agent: isTls ? agents["https:"] : agents["http:"],
        signal,
        headers: { ...headers, "content-length": String(Buffer.byteLength(body)), "user-agent": "Stockproof" },
      },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => {
          text += chunk;
          if (text.length > LONGEST_ANSWER) request.destroy(new Error("the answer is too long"));
        });
        response.on("end", () => {
          const after = Number(response.headers["retry-after"]);
          done({
            status: response.statusCode ?? 0,
            ...(Number.isFinite(after) && after > 0
              ? { retryAfterSeconds: Math.min(Math.ceil(after), LONGEST_RETRY_AFTER_S) }
              : {}),
            text,
            ms: elapsed(),
          });
        });
        response.on("error", fail);
      },
    );
    request.on("error", fail);
    request.end(body);
  });
}

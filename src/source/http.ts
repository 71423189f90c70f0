import { EnvHttpProxyAgent, fetch, type Response } from "undici";
import manifest from "../../package.json" with { type: "json" };
import { Failure } from "../failure/failure.ts";
import { httpUrl } from "./url.ts";

/** Limits of a fetch. */
export type Limits = {
  readonly milliseconds: number;
  /** Of the content, after decompression. */
  readonly bytes: number;
  readonly redirects: number;
};

/** The response to a request, read to its end. */
export type Fetched = {
  readonly bytes: Uint8Array;
  /** The address after redirects. */
  readonly url: string;
  /** In lower case, without parameters. */
  readonly mediaType: string | null;
  readonly charset: string | null;
};

const LIMITS: Limits = { milliseconds: 30_000, bytes: 20_000_000, redirects: 10 };
const HEADERS = {
  "user-agent": `yuedu/${manifest.version}`,
  accept: "text/html,application/xhtml+xml,text/markdown,text/plain;q=0.9,*/*;q=0.1",
};
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const TEXT = /^(?:text\/|application\/(?:xhtml\+xml|xml|octet-stream)$)/;
type FetchFailureCode = "host-not-found" | "connection-refused" | "timed-out" | "not-trusted";

const FAILURES: readonly (readonly [RegExp, FetchFailureCode])[] = [
  [/^(?:ENOTFOUND|EAI_AGAIN|EAI_NODATA)$/, "host-not-found"],
  [/^ECONNREFUSED$/, "connection-refused"],
  [/^(?:TimeoutError|ETIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT)$/, "timed-out"],
  [/^(?:CERT_|ERR_TLS_|DEPTH_|SELF_SIGNED|UNABLE_TO_|ERR_SSL_|EPROTO)/, "not-trusted"],
];

/**
 * Fetches an address (http, https), through the proxy that HTTP_PROXY, HTTPS_PROXY and NO_PROXY
 * name.
 *
 * @throws {Failure} bad-url, unsupported-protocol, host-not-found, connection-refused, timed-out,
 * not-trusted, connection-failed, http-status, too-many-redirects, too-large, not-text
 */
export async function fetchPage(address: URL, limits: Limits = LIMITS): Promise<Fetched> {
  // Plain HTTP goes through a proxy as a request to it: many refuse to tunnel to other ports than 443.
  const dispatcher = new EnvHttpProxyAgent({ proxyTunnel: false });
  const signal = AbortSignal.timeout(limits.milliseconds);
  try {
    let url = address;
    for (let redirects = 0; redirects <= limits.redirects; redirects += 1) {
      const options = { dispatcher, signal, headers: HEADERS, redirect: "manual" } as const;
      const response = await fetch(url, options);
      const location = response.headers.get("location");
      if (!REDIRECTS.has(response.status) || location === null) {
        return await received(response, url, limits);
      }
      await response.body?.cancel();
      url = httpUrl(location, url);
    }
    throw new Failure("too-many-redirects", {
      name: address.href,
      limit: limits.redirects,
    });
  } catch (error) {
    throw asFailure(error, address.href, limits);
  } finally {
    await dispatcher.destroy();
  }
}

async function received(response: Response, url: URL, limits: Limits): Promise<Fetched> {
  const name = url.href;
  if (!response.ok) throw new Failure("http-status", { name, status: response.status });
  const type = response.headers.get("content-type");
  const mediaType = type?.split(";", 1)[0]?.trim().toLowerCase() || null;
  if (mediaType !== null && !TEXT.test(mediaType)) {
    throw new Failure("not-text", { name, type: mediaType });
  }
  const charset = /;\s*charset\s*=\s*["']?([^"';\s]+)/i.exec(type ?? "")?.[1] ?? null;
  return { bytes: await bodyOf(response, name, limits.bytes), url: name, mediaType, charset };
}

/** Stops at the limit, whatever length the server announces. */
async function bodyOf(response: Response, name: string, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > limit) throw new Failure("too-large", { name, limit });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function asFailure(error: unknown, name: string, limits: Limits): Failure {
  if (error instanceof Failure) return error;
  const reason = reasonOf(error);
  const code = FAILURES.find(([pattern]) => pattern.test(reason))?.[1] ?? "connection-failed";
  const seconds = limits.milliseconds / 1000;
  return new Failure(code, { name, reason, seconds }, { cause: error });
}

/** Returns the innermost code or name: `fetch` wraps errors. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return reasonOf(error.cause);
  const [first] = error instanceof AggregateError ? error.errors : [];
  if (first instanceof Error) return reasonOf(first);
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}

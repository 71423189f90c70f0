import type { LookupFunction } from "node:net";
import { type Dispatcher, EnvHttpProxyAgent, request } from "undici";
import manifest from "../../../package.json" with { type: "json" };
import { Failure } from "../../failure/failure.ts";
import { httpUrl, withoutCredentials } from "../url.ts";
import { decompressed } from "./decompress.ts";
import { assertPublic, guardedLookup, isPrivateHost } from "./private.ts";

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
  "accept-encoding": "gzip, deflate, br",
};
const ACCEPT =
  "text/html,application/xhtml+xml,text/markdown,application/epub+zip,text/plain;q=0.9,*/*;q=0.1";
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** What can be read; servers that know no EPUB call it an archive, or bytes. */
const READABLE = /^(?:text\/|application\/(?:xhtml\+xml|xml|octet-stream|epub\+zip|zip)$)/;
type FetchFailureCode = "host-not-found" | "connection-refused" | "timed-out" | "not-trusted";

const FAILURES: readonly (readonly [RegExp, FetchFailureCode])[] = [
  [/^(?:ENOTFOUND|EAI_AGAIN|EAI_NODATA)$/, "host-not-found"],
  [/^ECONNREFUSED$/, "connection-refused"],
  [/^(?:TimeoutError|ETIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT)$/, "timed-out"],
  [/^(?:CERT_|ERR_TLS_|DEPTH_|SELF_SIGNED|UNABLE_TO_|ERR_SSL_|EPROTO)/, "not-trusted"],
];

/** Addresses of proxies are in these; `NO_PROXY` holds names. */
const PROXIES = ["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY"];

type Wanted = {
  readonly limits: Limits;
  /** Whether a public address may lead to a private one. */
  readonly allowPrivate: boolean;
  /** Whether the first address, too, must be public: it was not the user who named it. */
  readonly guardsFirst: boolean;
  /** Media types for the header `accept`. */
  readonly accept: string;
  /** Content of another type is refused. */
  readonly expected?: RegExp;
};

/**
 * Fetches an article, through the proxy that HTTP_PROXY, HTTPS_PROXY and NO_PROXY name. A redirect
 * from a public to a private address is refused unless `allowPrivate`.
 *
 * @throws {Failure} not-text, or as `fetchResource`
 */
export function fetchPage(
  address: URL,
  limits: Limits = LIMITS,
  allowPrivate = false,
): Promise<Fetched> {
  const wanted = { accept: ACCEPT, expected: READABLE, guardsFirst: false };
  return fetchResource(address, { ...wanted, limits, allowPrivate });
}

/**
 * Fetches an address (http, https), through a proxy as `fetchPage`. A name and a password in the
 * address are sent to its origin only, and shown nowhere.
 *
 * @throws {Failure} bad-url, bad-proxy, unsupported-protocol, host-not-found, connection-refused,
 * timed-out, not-trusted, connection-failed, http-status, private-address, too-many-redirects,
 * too-large, not-text
 */
export async function fetchResource(address: URL, wanted: Wanted): Promise<Fetched> {
  const { limits, guardsFirst, allowPrivate, accept } = wanted;
  const name = withoutCredentials(address.href);
  let guarded: string | null = guardsFirst ? address.hostname : null;
  const dispatcher = proxyAgent(
    limits,
    guardedLookup({ name, isGuarded: (host) => host === guarded, allowPrivate }),
  );
  const signal = AbortSignal.timeout(limits.milliseconds);
  try {
    if (guardsFirst) assertPublic(name, address.hostname);
    let url = address;
    for (let redirects = 0; redirects <= limits.redirects; redirects += 1) {
      const bare = new URL(withoutCredentials(url.href));
      const response = await send(bare, url.origin === address.origin ? address : bare, {
        dispatcher,
        signal,
        accept,
      });
      const location = headerOf(response, "location");
      if (!REDIRECTS.has(response.statusCode) || location === null) {
        return await received(response, bare.href, wanted);
      }
      response.body.destroy();
      url = httpUrl(location, bare);
      if (!allowPrivate && (guardsFirst || !isPrivateHost(address.hostname))) {
        assertPublic(name, url.hostname);
        guarded = url.hostname;
      }
    }
    throw new Failure("too-many-redirects", { name, limit: limits.redirects });
  } catch (error) {
    throw asFailure(error, name, limits);
  } finally {
    await dispatcher.destroy();
  }
}

type Sending = {
  readonly dispatcher: Dispatcher;
  readonly signal: AbortSignal;
  readonly accept: string;
};

async function send(
  url: URL,
  credited: URL,
  { accept, ...options }: Sending,
): Promise<Dispatcher.ResponseData> {
  const headers = { ...HEADERS, accept, ...credentials(credited) };
  const response = await request(url, { ...options, headers });
  // What is left unread ends in an error of the body, too, that nobody waits for.
  response.body.on("error", () => {});
  return response;
}

function proxyAgent(limits: Limits, lookup: LookupFunction): Dispatcher {
  for (const variable of PROXIES) {
    const value = process.env[variable];
    if (value && !/^https?:$/.test(protocolOf(value))) {
      throw new Failure("bad-proxy", { variable });
    }
  }
  // Plain HTTP goes through a proxy as a request to it: many refuse to tunnel to other ports than 443.
  return new EnvHttpProxyAgent({
    proxyTunnel: false,
    connect: { timeout: limits.milliseconds, lookup },
  });
}

function protocolOf(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol : "";
}

function credentials({ username, password }: URL): { readonly authorization?: string } {
  if (username === "" && password === "") return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(pair).toString("base64")}` };
}

function headerOf({ headers }: Dispatcher.ResponseData, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value.join(", ") : value) ?? null;
}

async function received(
  response: Dispatcher.ResponseData,
  name: string,
  { limits, expected }: Wanted,
): Promise<Fetched> {
  const { statusCode: status } = response;
  if (status < 200 || status > 299) throw new Failure("http-status", { name, status });
  const type = headerOf(response, "content-type");
  const mediaType = type?.split(";", 1)[0]?.trim().toLowerCase() || null;
  if (mediaType !== null && expected?.test(mediaType) === false) {
    throw new Failure("not-text", { name, type: mediaType });
  }
  const charset = /;\s*charset\s*=\s*["']?([^"';\s]+)/i.exec(type ?? "")?.[1] ?? null;
  const bytes = await bodyOf(response, name, limits.bytes);
  return { bytes, url: name, mediaType, charset };
}

/** Stops at the limit, whatever length the server announces. */
async function bodyOf(
  response: Dispatcher.ResponseData,
  name: string,
  limit: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of decompressed(response.body, headerOf(response, "content-encoding"))) {
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

/** Returns the innermost code, name or message that says something: `fetch` wraps errors. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return reasonOf(error.cause);
  const [first] = error instanceof AggregateError ? error.errors : [];
  if (first instanceof Error) return reasonOf(first);
  return "code" in error && typeof error.code === "string" ? error.code : nameOf(error);
}

function nameOf({ name, message }: Error): string {
  return name === "Error" || name === "TypeError" ? message : name;
}

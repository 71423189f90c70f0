import { Failure } from "../failure/failure.ts";

/** The start of an address with any scheme. */
const SCHEME = /^[a-z][a-z0-9+.-]+:\/\//i;

/** Whether the name of a source is an address with any scheme. */
export function hasScheme(name: string): boolean {
  return name.includes("://") && SCHEME.test(name);
}

/** Returns the address that a source names; null if it names a file. @throws {Failure} bad-url, unsupported-protocol */
export function asUrl(name: string): URL | null {
  return hasScheme(name) ? httpUrl(name) : null;
}

/** Returns an address that may be fetched. @throws {Failure} bad-url, unsupported-protocol */
export function httpUrl(address: string, base?: URL): URL {
  const url = parsed(address, base);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new Failure("unsupported-protocol", {
      name: address,
      protocol: url.protocol.slice(0, -1),
    });
  }
  return url;
}

function parsed(address: string, base?: URL): URL {
  try {
    return new URL(address, base);
  } catch (error) {
    throw new Failure("bad-url", { name: address }, { cause: error });
  }
}

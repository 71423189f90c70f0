import { Failure } from "./failure.ts";

const SCHEME = /^([a-z][a-z0-9+.-]+):\/\//i;

/** The name of a source as an address; null where it is that of a file. @throws {Failure} bad-url, unsupported-protocol */
export function asUrl(name: string): URL | null {
  const scheme = SCHEME.exec(name)?.[1];
  if (scheme === undefined) return null;
  return httpUrl(name);
}

/** An address that may be fetched. @throws {Failure} bad-url, unsupported-protocol */
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

import { Failure } from "../failure/failure.ts";

/** The start of an address with any scheme. */
const SCHEME = /^[a-z][a-z0-9+.-]+:\/\//i;
const SECRETS = /:\/\/[^\s/?#]*@/g;
const CREDENTIALS = /^([^/?#]*:\/\/)[^/?#]*@/;

/** Whether the name of a source is an address with any scheme. */
export function hasScheme(name: string): boolean {
  return name.includes("://") && SCHEME.test(name);
}

/** Returns the address that a source names; null if it names a file. @throws {Failure} bad-url, unsupported-protocol */
export function asUrl(name: string): URL | null {
  return hasScheme(name) ? httpUrl(name) : null;
}

/** Removes the name and the password from what looks like an address, valid or not. */
export function withoutCredentials(name: string): string {
  return hasScheme(name) ? name.replace(CREDENTIALS, "$1") : name;
}

/** Removes names and passwords from all that looks like an address in a text. */
export function withoutSecrets(text: string): string {
  return text.replace(SECRETS, "://");
}

/** Returns an address that may be fetched. @throws {Failure} bad-url, unsupported-protocol */
export function httpUrl(address: string, base?: URL): URL {
  const url = parsed(address, base);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new Failure("unsupported-protocol", {
      name: withoutCredentials(address),
      protocol: url.protocol.slice(0, -1),
    });
  }
  return url;
}

function parsed(address: string, base?: URL): URL {
  try {
    return new URL(address, base);
  } catch {
    // The system's error holds the address, and so perhaps a password.
    throw new Failure("bad-url", { name: withoutCredentials(address) });
  }
}

import type { Target } from "./book.ts";

/** Any address; only its path is used. */
const ROOT = "epub:/";
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * Returns the file of the archive that an address in another file of it names; null for an address of
 * the web. No address leads out of the archive: `..` at its root means the root.
 *
 * @param from the file that holds the address; "" for the root of the archive
 */
export function resolve(href: string, from: string): Target | null {
  if (SCHEME.test(href) || href.startsWith("//")) return null;
  try {
    const url = new URL(href.replaceAll("\\", "/"), ROOT + encoded(from));
    return { path: decoded(url.pathname.slice(1)), fragment: decoded(url.hash.slice(1)) };
  } catch {
    return null;
  }
}

function encoded(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a % that begins no escape
  }
}

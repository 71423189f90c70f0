import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const SCHEME = /^[a-z][a-z\d+.-]*:/i;

/**
 * Returns what a link leads to, as a source: an http address, or the path of a regular file. Only files
 * lead to files. Null for anything else.
 *
 * @param base the source of the article with the link; null for one that is neither file nor address
 */
export function linkTarget(href: string, base: string | null): string | null {
  if (base !== null && /^https?:/i.test(base)) return httpAddress(href, base);
  if (/^https?:/i.test(href)) return httpAddress(href, undefined);
  if (base === null) return null;
  const path = pathFor(href, base);
  if (path === null) return null;
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? path : null;
}

function httpAddress(href: string, base: string | undefined): string | null {
  try {
    const url = new URL(href, base);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}

function pathFor(href: string, base: string): string | null {
  try {
    if (/^file:/i.test(href)) return fileURLToPath(href);
    if (SCHEME.test(href)) return null;
    const path = decodeURIComponent(href.replace(/[?#].*$/s, ""));
    return path === "" || path.includes("\0") ? null : resolve(dirname(base), path);
  } catch {
    return null; // not percent-encoded
  }
}

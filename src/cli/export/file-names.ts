import { STANDARD_INPUT } from "../../source/bytes.ts";
import { hasScheme } from "../../source/url.ts";
import type { Settings } from "../settings/table.ts";

const EXTENSIONS: Readonly<Record<Settings["format"], string>> = {
  markdown: "md",
  html: "html",
  epub: "epub",
  json: "json",
  svg: "svg",
  text: "txt",
};
/** What no file system, or not every one, takes in a name; marks that change its direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSAFE = /[\u0000-\u001F\u007F-\u009F/\\:*?"<>|\u200E\u200F\u202A-\u202E\u2066-\u2069]+/g;
/** Names of devices in Windows, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Most file systems take 255 bytes; the rest is for a number and the extension. */
const LONGEST = 200;

/**
 * Returns a name for the file of each source: that of the source, made safe, and each only once also
 * where capitals do not count. The same sources in the same order get the same names.
 */
export function fileNames(
  sources: readonly (string | undefined)[],
  format: Settings["format"],
): string[] {
  const taken = new Set<string>();
  return sources.map((source) => {
    const base = safe(baseOf(source));
    for (let number = 1; ; number += 1) {
      const name = `${base}${number === 1 ? "" : `-${number}`}.${EXTENSIONS[format]}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

/** The last part of a path or an address, without its extension; the host of an address without one. */
function baseOf(source: string | undefined): string {
  if (source === undefined) return "";
  if (source === STANDARD_INPUT) return "stdin";
  const path = hasScheme(source) ? pathOfAddress(source) : source;
  const last = path.split(/[/\\]/).findLast((part) => part !== "") ?? "";
  return last.replace(/(?<=.)\.[A-Za-z0-9]{1,8}$/, "");
}

function pathOfAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const { host, pathname } = new URL(address);
  try {
    return pathname === "/" ? `${host}.` : decodeURIComponent(pathname);
  } catch {
    return pathname; // a % that begins no escape
  }
}

function safe(base: string): string {
  const clean = base.normalize("NFC").toWellFormed().replace(UNSAFE, "_");
  const name = shortened(clean).replace(/^[. ]+|[. ]+$/g, "");
  return DEVICE.test(name) ? `_${name}` : name || "article";
}

function shortened(name: string): string {
  let length = 0;
  let short = "";
  for (const character of name) {
    length += Buffer.byteLength(character);
    if (length > LONGEST) break;
    short += character;
  }
  return short;
}

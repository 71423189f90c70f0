import { withoutSecrets } from "../../source/url.ts";

/** Longest value quoted whole in a message, and what is kept of the ends of a longer one (UTF-16 code units). */
const LONGEST = 200;
const START = 120;
const END = 60;
/** The second half of a surrogate pair, or the first. */
const HALF_AT_START = /^[\udc00-\udfff]/;
const HALF_AT_END = /[\ud800-\udbff]$/;

/**
 * Shortens the texts in the data of a message, as whole paths of 5,000 characters help nobody, and
 * removes passwords: an address may stand where another word was meant.
 */
export function quoted<Data extends object>(data: Data): Data {
  const entries = Object.entries(data).map(([key, value]) => [
    key,
    typeof value === "string" ? shortened(value) : value,
  ]);
  return Object.fromEntries(entries) as Data;
}

/** Returns what is written to other programs: the data of a message, whole but without passwords. */
export function withoutPasswords<Data extends object>(data: Data): Data {
  const replace = (_: string, value: unknown) =>
    typeof value === "string" ? withoutSecrets(value) : value;
  return JSON.parse(JSON.stringify(data, replace)) as Data;
}

/** Leaves out the middle of a long text, and passwords in addresses. */
export function shortened(whole: string): string {
  const text = withoutSecrets(whole);
  if (text.length <= LONGEST) return text;
  const start = text.slice(0, START).replace(HALF_AT_END, "");
  return `${start}…${text.slice(-END).replace(HALF_AT_START, "")}`;
}

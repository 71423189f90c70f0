/** Longest value quoted whole in a message, and what is kept of the ends of a longer one (UTF-16 code units). */
const LONGEST = 200;
const START = 120;
const END = 60;
/** The second half of a surrogate pair, or the first. */
const HALF_AT_START = /^[\udc00-\udfff]/;
const HALF_AT_END = /[\ud800-\udbff]$/;

/** Shortens the texts in the data of a message: whole paths of 5,000 characters help nobody. */
export function quoted<Data extends object>(data: Data): Data {
  const entries = Object.entries(data).map(([key, value]) => [
    key,
    typeof value === "string" ? shortened(value) : value,
  ]);
  return Object.fromEntries(entries) as Data;
}

/** Leaves out the middle of a long text. */
export function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const start = text.slice(0, START).replace(HALF_AT_END, "");
  return `${start}…${text.slice(-END).replace(HALF_AT_START, "")}`;
}

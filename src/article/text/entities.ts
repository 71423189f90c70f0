/** What pages write by name, and what text files saved from them keep. */
const NAMED: Readonly<Record<string, string>> = {
  nbsp: "\u00A0",
  ensp: "\u2002",
  emsp: "\u2003",
  thinsp: "\u2009",
  quot: '"',
  apos: "'",
  amp: "&",
  lt: "<",
  gt: ">",
  laquo: "«",
  raquo: "»",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  middot: "·",
  bull: "•",
  copy: "©",
  reg: "®",
  trade: "™",
  times: "×",
  divide: "÷",
  deg: "°",
  plusmn: "±",
  yen: "¥",
  permil: "‰",
};
/** These are also written without their semicolon; no word begins with their names and an ampersand. */
const ENTITY =
  /&(?:#(\d{1,7}|[xX][0-9a-fA-F]{1,6});|(nbsp|quot|amp|lt|gt)(?![A-Za-z0-9=]);?|([a-z]{3,6});)/g;

/** Replaces the character references of HTML that plain text keeps from pages. Takes linear time. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    ENTITY,
    (whole, code: string | undefined, bare: string | undefined, name: string | undefined) =>
      (code === undefined ? NAMED[bare ?? name ?? ""] : characterOf(code)) ?? whole,
  );
}

/** The character with a number; null for what no text holds: controls, surrogates, beyond Unicode. */
function characterOf(code: string): string | null {
  const number = /^[xX]/.test(code) ? Number.parseInt(code.slice(1), 16) : Number(code);
  const isSurrogate = number >= 0xd800 && number <= 0xdfff;
  if (number < 0x20 || (number >= 0x7f && number < 0xa0) || isSurrogate) return null;
  return number > 0x10ffff ? null : String.fromCodePoint(number);
}

const ESC = "\u001b";
/** Alternate screen (1049), no auto-wrap (7), bracketed paste (2004), hidden cursor (25). */
export const ENTER = `${ESC}[?1049h${ESC}[?7l${ESC}[?2004h${ESC}[?25l`;
export const LEAVE = `${ESC}[?2026l${ESC}[?2004l${ESC}[?7h${ESC}[m${ESC}[?25h${ESC}[?1049l`;
/** Mouse buttons, and motion while one is down (1002), reported in decimal (1006). */
export const MOUSE = `${ESC}[?1002h${ESC}[?1006h`;
export const NO_MOUSE = `${ESC}[?1006l${ESC}[?1002l`;
/** Asks for the background colour (OSC 11) and for DA1, which every terminal answers. */
export const ASK_BACKGROUND = `${ESC}]11;?${ESC}\\${ESC}[c`;

/** Characters of the longest text that terminals take by OSC 52 (hterm and others: 100,000). */
const LONGEST = 100_000;

/** Asks the terminal to set the clipboard (OSC 52); null if the text is too long for that. */
export function setClipboard(text: string): string | null {
  const encoded = Buffer.from(text).toString("base64");
  return encoded.length > LONGEST ? null : `${ESC}]52;c;${encoded}${ESC}\\`;
}

import type { WrapAnsiOptions } from "../../../src/typeset/ansi/index.ts";

/** What `wrapAnsi` makes of a text. */
export type Case = readonly [
  name: string,
  text: string,
  columns: number,
  options: WrapAnsiOptions,
  rows: readonly string[],
];

export const HARD: WrapAnsiOptions = { hard: true };
/** Fills rows to the last column, as a terminal does. */
export const CELLS: WrapAnsiOptions = { hard: true, wordWrap: false, trim: false };

export const red = (text: string) => `\x1B[31m${text}\x1B[39m`;
export const bold = (text: string) => `\x1B[1m${text}\x1B[22m`;
/** On a green background. */
export const green = (text: string) => `\x1B[42m${text}\x1B[49m`;
export const link = (text: string, url = "https://a.example/", end = "\x07", id = "") =>
  `\x1B]8;${id};${url}${end}${text}\x1B]8;;${end}`;

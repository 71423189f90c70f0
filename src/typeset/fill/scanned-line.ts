/** A scanned line. Offsets are UTF-16 code units of the text last fed. */
export type ScannedLine = {
  readonly start: number;
  /** End of the content, before trailing white space. */
  readonly end: number;
  /** Advance of the content in columns, without gaps. */
  readonly columns: number;
  /** Start of the next line, after the white space or the line terminator. */
  readonly after: number;
  /** True if the text itself ends the line: a line terminator, or the end of the text. */
  readonly hard: boolean;
  /** State of the line breaker at `after`. */
  readonly state: number;
};

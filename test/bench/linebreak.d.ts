/** The part of the `linebreak` package that the benchmark uses; it ships without types. */
declare module "linebreak" {
  export default class LineBreaker {
    constructor(text: string);
    /** The next opportunity, in UTF-16 code units, or null at the end. */
    nextBreak(): { position: number; required?: boolean } | null;
  }
}

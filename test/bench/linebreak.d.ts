/** The part of the `linebreak` package that the benchmark uses. The package has no types. */
declare module "linebreak" {
  export default class LineBreaker {
    constructor(text: string);
    /** Returns the next opportunity in UTF-16 code units, or null at the end. */
    nextBreak(): { position: number; required?: boolean } | null;
  }
}

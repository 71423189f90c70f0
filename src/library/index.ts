/**
 * Reads Chinese articles for other programs: the public entry `yuedu`. What it exports is listed, with
 * its types, in yuedu.api.md beside this file.
 */
export type {
  Article,
  Meta,
  Published,
  Section,
  SectionKind,
} from "../article/model.ts";
export { Failure, type FailureCode, type FailureData } from "../failure/failure.ts";
export { renderJson } from "../render/json.ts";
export { renderText } from "../render/text.ts";
export type { Kind } from "../source/source.ts";
export {
  type Highlight,
  type HighlightNumber,
  listHighlights,
  withHighlights as select,
} from "../view/highlights/highlights.ts";
export type { Hit } from "../view/search/search.ts";
export { type OpenOptions, open, type ParseOptions, parse } from "./parse.ts";
export { search } from "./search.ts";
export { renderTerminal, type TerminalOptions } from "./terminal.ts";
export { renderHtml, renderMarkdown } from "./written.ts";

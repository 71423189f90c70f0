/**
 * Line breaking and column widths for Chinese and any other text on a grid of columns. This is the
 * public entry `yuedu/typeset`. It runs on any JavaScript runtime.
 */
export { columns } from "./columns.ts";
export type { Filling } from "./fill/filling.ts";
export { type Ambiguous, LEVELS, type Level } from "./level.ts";
export { type Opportunity, opportunities } from "./linebreak/opportunities.ts";
export type { Gap, Line } from "./text.ts";
export { UNICODE_VERSION } from "./unicode/tables.ts";
export { type WrapOptions, wrap } from "./wrap.ts";

/**
 * The typesetter, as other programs use it: line breaks and columns for Chinese text, and all other,
 * in a grid of columns. Needs nothing of Node's.
 */
export { columns } from "./columns.ts";
export type { Filling } from "./fill/filling.ts";
export { type Ambiguous, LEVELS, type Level } from "./level.ts";
export { type Opportunity, opportunities } from "./linebreak/opportunities.ts";
export type { Gap, Line } from "./text.ts";
export { UNICODE_VERSION } from "./unicode/tables.ts";
export { type WrapOptions, wrap } from "./wrap.ts";

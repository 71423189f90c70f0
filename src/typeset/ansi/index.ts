/**
 * Wrapping of text with escape sequences: the public entry `yuedu/typeset/ansi`. It takes the place of
 * wrap-ansi, whose function is its default export, and of fast-wrap-ansi. It runs on any JavaScript
 * runtime.
 */
export { type WrapAnsiOptions, wrapAnsi, wrapAnsi as default } from "./wrap-ansi.ts";

/** U+3000 IDEOGRAPHIC SPACE, one em wide: separates items on one line. */
export const SEPARATOR = "\u3000";

/** U+3000 IDEOGRAPHIC SPACE, one em wide: sets apart what stands side by side on one line. */
export const SEPARATOR = "\u3000";

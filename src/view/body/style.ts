import type { Role } from "../block.ts";

/** The roles of inline text, the outermost first, and the address of the link around it. */
export type Style = {
  readonly roles: readonly Role[];
  readonly target?: string;
  /** The digits that text is written with within `<sup>` and `<sub>`. */
  readonly script?: string;
};

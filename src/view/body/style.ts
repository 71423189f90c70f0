import type { Role } from "../block.ts";
import type { LinkTo } from "../writer.ts";

/** The roles of inline text, the outermost first, and where the link around it leads. */
export type Style = {
  readonly roles: readonly Role[];
  readonly link?: LinkTo;
  /** The digits that text is written with within `<sup>` and `<sub>`. */
  readonly script?: string;
};

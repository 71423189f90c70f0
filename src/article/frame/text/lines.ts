import { plainBlock } from "../../blocks/block.ts";
import type { Rule } from "../rule.ts";
import { CREDITS } from "./credits.ts";
import { DIRT } from "./dirt.ts";
import { NAVIGATION } from "./navigation.ts";
import { PROMOTION } from "./promotion.ts";
import { OPENINGS } from "./related.ts";
import { RIGHTS_NOTICES } from "./rights.ts";

/** Every rule that knows boilerplate by the text of one line. Pages and texts share them. */
export const LINE_RULES: readonly Rule[] = [
  ...NAVIGATION,
  ...CREDITS,
  ...PROMOTION,
  ...RIGHTS_NOTICES,
  ...OPENINGS,
  ...DIRT,
];

/** One of each, whatever its regions: a line they hold for is boilerplate wherever it stands. */
export const DISTINCT_LINE_RULES = LINE_RULES.filter(
  ({ id }, at) => LINE_RULES.findIndex((rule) => rule.id === id) === at,
);

/** Whether a rule takes a line for boilerplate, wherever it stands. */
export function isBoilerplate(line: string): boolean {
  const block = plainBlock(line);
  return DISTINCT_LINE_RULES.some((rule) => rule.test(block, 0, []));
}

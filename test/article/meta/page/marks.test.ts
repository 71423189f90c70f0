import { describe, expect, it } from "vitest";
import { holds, MARK_RULES } from "../../../../src/article/meta/page/marks.ts";

describe.each(MARK_RULES.map((rule) => [`${rule.attribute} for ${rule.kind}`, rule] as const))(
  "the rule about %s",
  (_, rule) => {
    it.each(rule.is)("holds for %s", (value) => {
      expect(holds(rule, value)).toBe(true);
    });

    it.each(rule.isNot)("does not hold for %s", (value) => {
      expect(holds(rule, value)).toBe(false);
    });
  },
);

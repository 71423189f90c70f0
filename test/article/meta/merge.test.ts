import { describe, expect, it } from "vitest";
import type { Claim, Field, Origin } from "../../../src/article/meta/claim.ts";
import { winner } from "../../../src/article/meta/merge.ts";

const claim = (origin: Origin, value: string, field: Field = "author"): Claim => ({
  field,
  value,
  origin,
  at: null,
});
const same = (value: string) => value.trim();

describe("which claim wins a field", () => {
  it("is the one of the highest-ranking origin", () => {
    const claims = [claim("signature", "甲"), claim("label", "乙")];
    expect(winner(claims, "author", same)?.value).toBe("乙");
  });

  it("is the one that several origins agree on", () => {
    const claims = [claim("label", "甲"), claim("json-ld", "乙"), claim("meta-tag", "乙 ")];
    expect(winner(claims, "author", same)?.value).toBe("乙");
  });

  it("does not count an origin twice that repeats itself", () => {
    const claims = [claim("label", "甲"), claim("meta-tag", "乙"), claim("meta-tag", "乙")];
    expect(winner(claims, "author", same)?.value).toBe("甲");
  });

  it("ignores other fields, origins without a say, and values that mean nothing", () => {
    const claims = [claim("label", "甲", "source"), claim("title-line", "乙"), claim("label", " ")];
    expect(winner(claims, "author", same)).toBeNull();
  });
});

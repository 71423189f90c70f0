import { describe, expect, it } from "vitest";
import type { Level } from "../../../src/typeset/level.ts";
import { disagreements } from "../support/notation.ts";

const tables: readonly { rule: string; level?: Level; cases: readonly string[] }[] = [
  {
    rule: "stops, closing quotes and brackets do not start a line; a line may break after them",
    cases: [
      ...[..."、，。：；！？”’）》〉」』】〕］｝"].map((mark) => `甲×${mark}÷乙`),
      "甲×。×”÷乙",
      "甲×》×）×，÷乙",
      "甲 ×，÷乙",
      "甲 ×：÷乙",
    ],
  },
  {
    rule: "opening quotes and brackets do not end a line; a line may break before them",
    cases: [
      ...[..."“‘（《〈「『【〔［｛"].map((mark) => `甲÷${mark}×乙`),
      "甲÷（×“×乙",
      "甲×，÷“×乙",
      "甲×”÷“×乙",
      "甲÷“ ×乙",
    ],
  },
  {
    rule: "connectors, interpuncts and solidi do not start a line",
    cases: ["甲×–÷乙", "甲×—÷乙", "甲×～÷乙", "甲×·÷乙", "甲×/÷乙", "甲×／÷乙", "甲×・÷乙"],
  },
  {
    rule: "half-width marks follow the same rules in Chinese context",
    cases: [
      ...[...",.:;!?)]}"].map((mark) => `甲×${mark}÷乙`),
      ...[..."([{"].map((mark) => `甲÷${mark}×乙`),
      "指÷出×,÷2×0×2×1÷年",
      "甲×:÷G×D×P",
      "甲÷(×乙×)÷A×B",
      "A×B÷(×乙×)÷甲",
      "甲×”×,÷2×0",
      "甲×)×,÷2×0",
      "甲5×%×,÷2×0",
    ],
  },
  {
    rule: "half-width marks in Latin text follow UAX #14",
    cases: ["a×,×b", "e×.×g×.", "f×(×x×)", "a×.×b×/÷c", "甲 a×:×8×0"],
  },
  {
    rule: "—— and …… are not split, and may start a line below the strict level",
    cases: ["甲÷—×—÷乙", "甲÷…×…÷乙", "甲×…÷乙"],
  },
  {
    rule: "—— and …… do not start a line at the strict level",
    level: "clreq-strict",
    cases: ["甲×—×—÷乙", "甲×…×…÷乙", "甲×，÷乙"],
  },
  {
    rule: "+ and / do not end a line at the GB-style level",
    level: "clreq-gb",
    cases: ["甲×/×乙", "甲×／×乙", "甲÷+×乙", "甲÷＋×乙", "甲÷—×—÷乙"],
  },
  {
    rule: "+ may end a line at the basic level",
    cases: ["甲×/÷乙", "甲＋÷乙"],
  },
  {
    rule: "numbers are not split from their signs and units",
    cases: [
      "甲÷1×.×5÷乙",
      "甲÷1×4×.×7×%÷乙",
      "甲÷￥×3×0÷乙",
      "甲÷2×2×:×2×7÷乙",
      "甲÷2×0×2×1×-×1×2×-×3×1÷乙",
      "甲÷1×,×0×8×6÷个",
      "甲×-×5×℃÷乙",
      "甲÷±×5×°÷乙",
      "甲÷−×5×‰÷乙",
      "1×0×0÷周÷年",
      "1×9×5÷个",
      "甲÷２×０×２×１÷年",
      "甲÷１×．×５×％÷乙",
    ],
  },
  {
    rule: "annotation marks stay with their base; after a stop they number the text that follows",
    cases: ["甲×①", "甲×[×1×]÷乙", "甲×[×1×2×]÷乙", "”×①", "甲×；÷①乙", "甲×²÷乙", "甲÷[×乙×]"],
  },
  {
    rule: "an apostrophe is not a closing mark; Latin quotes stay with their words",
    cases: ["d×o×n×’×t", "a÷甲", "a ÷’×9×0×s", "a ÷“×b×” ÷c", "r×o×c×k ÷‘×n×’ ÷r", "“×a×”×s"],
  },
  {
    rule: "a line may break outside Chinese quotes around Latin words and numbers",
    cases: ["甲÷“×1×0×0×”÷乙", "甲÷“×G×D×P×”÷乙", "G×D×P÷“×乙×”÷甲", "甲×”÷G×D×P"],
  },
  {
    rule: "Western words are split only after hyphens",
    cases: ["甲÷w×o×r×d÷乙", "w×e×l×l×-÷k×n×o×w×n", "s×o×f×t×\u00AD÷l×y", "甲÷A×4÷纸"],
  },
  {
    rule: "a line may break between any two Han characters, not before small kana",
    cases: ["甲÷乙÷丙", "キ×ャ÷ン", "々×，", "人×々"],
  },
];

describe.each(tables)("clreq: $rule", ({ level = "clreq", cases }) => {
  it.each(cases)("%s", (notation) => {
    expect(disagreements(notation, level)).toEqual([]);
  });
});

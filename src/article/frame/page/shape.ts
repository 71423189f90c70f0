import { evidence, type PageRule } from "./rule.ts";

const words = (count: number) => "字".repeat(count);

/** What a block's own shape says: its length, its marks, its links. */
export const SHAPE: readonly PageRule[] = [
  evidence({
    id: "any-block",
    is: ["字"],
    isNot: [],
    test: () => true,
  }),
  ...[4, 10, 20, 40, 80].map((count) =>
    evidence({
      id: `words-${count}`,
      is: [words(count)],
      isNot: [words(count - 1)],
      test: (block) => block.words >= count,
    }),
  ),
  evidence({
    id: "sentence",
    is: ["各地今年都在修缮老旧的图书馆。", "“我们每天都来这里看书写作业。”"],
    isNot: ["图书馆。", "各地今年都在修缮老旧的图书馆"],
    test: ({ text, words }) => words >= 8 && /[.!?。！？…]["”’」』）)]?$/.test(text),
  }),
  evidence({
    id: "comma",
    is: ["甲，乙", "one, two"],
    isNot: ["甲 乙"],
    test: ({ text }) => /[,，、]/.test(text),
  }),
  ...[0.2, 0.5].map((share) =>
    evidence({
      id: `links-${share * 100}`,
      is: ["<a href=a>甲乙丙丁</a>"],
      isNot: ["甲乙丙丁", "<a href=a>甲</a>乙丙丁戊己庚辛壬癸"],
      test: ({ linkShare }) => linkShare >= share,
    }),
  ),
  evidence({
    id: "bold",
    is: ["<b>甲乙</b>"],
    isNot: ["<b>甲</b>乙"],
    test: ({ bold }) => bold >= 0.9,
  }),
  evidence({
    id: "capitals",
    is: ["SHARE THIS"],
    isNot: ["Share this", "甲乙"],
    test: ({ text, words }) => words < 8 && /[A-Z]/.test(text) && text === text.toUpperCase(),
  }),
  evidence({
    id: "short-with-year",
    is: ["2031年3月9日", "March 9, 2031"],
    isNot: ["三月九日"],
    test: ({ text, words }) => words < 10 && /(?:19|20)\d\d/.test(text),
  }),
  evidence({
    id: "repeated",
    is: ["<p>甲<p>甲"],
    isNot: ["<p>甲<p>乙"],
    test: ({ isRepeated, words }) => isRepeated && words < 60,
  }),
  evidence({
    id: "picture-alone",
    is: ["<img src=a.jpg>"],
    isNot: ["<img src=a.jpg>甲", "甲"],
    test: ({ text }) => text === "",
  }),
];

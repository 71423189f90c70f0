/** Chapters of the novel. */
export const CHAPTERS = 120;
const HAN =
  "的一是不了人我在有他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生自会那后能对着事其里所去行过家十用发天如然";
const DIGITS = "零一二三四五六七八九";

/** The same book every time: numbers that look random, from a seed. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

function numeral(value: number): string {
  const hundreds = value >= 100 ? "一百" : "";
  const tens = Math.floor((value % 100) / 10);
  const ones = DIGITS.charAt(value % 10).replace("零", "");
  if (tens === 0) return hundreds + (hundreds !== "" && ones !== "" ? "零" : "") + ones;
  const ten = tens === 1 && hundreds === "" ? "" : DIGITS.charAt(tens);
  return `${hundreds}${ten}十${ones}`;
}

/** A novel of 120 回, 2.6 MB in UTF-8: narration and dialogue; the same text at every call. */
export function novel(): string {
  const random = generator(7);
  const words = (length: number) =>
    Array.from({ length }, () => HAN.charAt(random(HAN.length))).join("");
  const parts = ["长河纪事", "作者：无名氏", ""];
  for (let chapter = 1; chapter <= CHAPTERS; chapter += 1) {
    parts.push(`第${numeral(chapter)}回　${words(8)}　${words(8)}`, "");
    for (let length = 0; length < 7_150; ) {
      const line = random(4) === 0 ? `“${words(12)}？”` : `${words(20 + random(120))}。`;
      parts.push(`　　${line}`);
      length += line.length;
    }
    parts.push("", "（本章完）", "");
  }
  return parts.join("\n");
}

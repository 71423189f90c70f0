/** UTF-16 code units looked at, so that a book costs no more than an article. By hand. */
const SAMPLE = 20_000;
/** Letters looked at one by one; spread over the sample. */
const LETTERS = 500;
/** Telling characters that settle the orthography. By hand; with 60, short news are of neither. */
const ENOUGH = 3;
/** Characters that only one of the two orthographies writes, pair by pair. */
const SIMPLIFIED =
  "们这国来时为说对过还会动开学问实现车见长门间东书业专电话农党热视觉师习乡亲达进选远边运";
const TRADITIONAL =
  "們這國來時為說對過還會動開學問實現車見長門間東書業專電話農黨熱視覺師習鄉親達進選遠邊運";

/**
 * The language of a text as a BCP 47 tag, where its characters settle it: "zh-Hans" or "zh-Hant"
 * where nearly all characters that tell the orthographies apart are of one of them, "zh" where there
 * are too few or both, null where most letters are not Han or more than a trace is kana or hangul.
 */
export function languageOf(text: string): "zh-Hans" | "zh-Hant" | "zh" | null {
  const sample = text.slice(0, SAMPLE);
  if (!isChinese(sample)) return null;
  const simplified = countAny(sample, SIMPLIFIED);
  const traditional = countAny(sample, TRADITIONAL);
  if (simplified >= ENOUGH && traditional * 20 <= simplified) return "zh-Hans";
  if (traditional >= ENOUGH && simplified * 20 <= traditional) return "zh-Hant";
  return "zh";
}

function isChinese(sample: string): boolean {
  let han = 0;
  let letters = 0;
  let foreign = 0;
  const step = Math.max(1, Math.floor(sample.length / LETTERS));
  for (let index = 0; index < sample.length; index += step) {
    const unit = sample.charCodeAt(index);
    if (unit >= 0x3400 && unit <= 0x9fff) han += 1;
    else if (isLatinOrCyrillic(unit)) letters += 1;
    else if (isKanaOrHangul(unit)) foreign += 1;
  }
  return han > letters + foreign && foreign * 50 <= han;
}

function isLatinOrCyrillic(unit: number): boolean {
  return (
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0xc0 && unit <= 0x24f) ||
    (unit >= 0x400 && unit <= 0x4ff)
  );
}

function isKanaOrHangul(unit: number): boolean {
  return (
    (unit >= 0x3041 && unit <= 0x30fa) ||
    (unit >= 0x1100 && unit <= 0x11ff) ||
    (unit >= 0xac00 && unit <= 0xd7a3)
  );
}

/** How often any of the characters stands in a text. */
function countAny(text: string, characters: string): number {
  let count = 0;
  for (const character of characters) {
    for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) {
      count += 1;
    }
  }
  return count;
}

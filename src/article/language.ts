const SAMPLE = 20_000;
const ENOUGH = 3;
/** Characters that only one of the two orthographies writes, pair by pair. */
const SIMPLIFIED = new Set(
  "们这国来时为说对过还会动开学问实现车见长门间东书业专电话农党热视觉师习乡亲达进选远边运",
);
const TRADITIONAL = new Set(
  "們這國來時為說對過還會動開學問實現車見長門間東書業專電話農黨熱視覺師習鄉親達進選遠邊運",
);
const HAN = /[\u3400-\u9FFF]/g;
const LATIN_OR_CYRILLIC = /[A-Za-z\u00C0-\u024F\u0400-\u04FF]/g;
const KANA_OR_HANGUL = /[\u3041-\u30FA\u1100-\u11FF\uAC00-\uD7A3]/g;

/**
 * The language of a text as a BCP 47 tag, where its characters settle it: "zh-Hans" or "zh-Hant"
 * where nearly all characters that tell the orthographies apart are of one of them, "zh" where there
 * are too few or both, null where most letters are not Han or more than a trace is kana or hangul.
 */
export function languageOf(text: string): "zh-Hans" | "zh-Hant" | "zh" | null {
  const sample = text.slice(0, SAMPLE);
  const han = sample.match(HAN) ?? [];
  const foreign = sample.match(KANA_OR_HANGUL)?.length ?? 0;
  const letters = sample.match(LATIN_OR_CYRILLIC)?.length ?? 0;
  if (han.length <= letters + foreign || foreign * 50 > han.length) return null;
  const simplified = han.filter((character) => SIMPLIFIED.has(character)).length;
  const traditional = han.filter((character) => TRADITIONAL.has(character)).length;
  if (simplified >= ENOUGH && traditional * 20 <= simplified) return "zh-Hans";
  if (traditional >= ENOUGH && simplified * 20 <= traditional) return "zh-Hant";
  return "zh";
}

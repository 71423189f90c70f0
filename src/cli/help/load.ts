import type { Language } from "../settings/locale.ts";
import type { HelpText } from "./text.ts";

/** Loads the words of help of one language only. */
export async function loadHelpText(language: Language): Promise<HelpText> {
  return language === "zh" ? (await import("./zh.ts")).zh : (await import("./en.ts")).en;
}

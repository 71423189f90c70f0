import type { Language } from "../settings/locale.ts";
import type { Messages } from "./messages.ts";

/** Loads the messages of one language only. */
export async function loadMessages(language: Language): Promise<Messages> {
  return language === "zh" ? (await import("./zh.ts")).zh : (await import("./en.ts")).en;
}

import type { Setting, Words } from "./setting.ts";
import { SETTINGS, type SettingName } from "./table.ts";

/** One option of the command line. */
export type Flag = {
  /** `--width` */
  readonly long: string;
  /** `-w` */
  readonly short?: string;
  /** Stands for the value in help; undefined for a switch. */
  readonly placeholder?: Words;
  readonly help: Words;
};

/** Writes the name of a setting as its option does: `line-break`. */
export function hyphenated(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Returns the options of a setting: one, or two if it has a value and can also be turned off. */
export function flagsOf(name: SettingName): Flag[] {
  const setting: Setting = SETTINGS[name];
  const { help } = setting;
  const words = hyphenated(name);
  const short = setting.short === undefined ? {} : { short: `-${setting.short}` };
  if (setting.type === "switch") {
    return [{ long: setting.default ? `--no-${words}` : `--${words}`, ...short, help }];
  }
  const flag = { long: `--${words}`, ...short, placeholder: setting.placeholder, help };
  return setting.type === "program" ? [flag, { long: `--no-${words}`, help: setting.off }] : [flag];
}

/** Writes an option as help shows it: `-w, --width <columns>`. */
export function writtenFlag({ long, short, placeholder }: Flag, language: keyof Words): string {
  const names = short === undefined ? long : `${short}, ${long}`;
  return placeholder === undefined ? names : `${names} <${placeholder[language]}>`;
}

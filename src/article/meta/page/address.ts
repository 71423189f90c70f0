import { isoOf } from "./dates.ts";

/** Where addresses hold the day of publication: /2031/03/09/, /2031-03/09/, /20310309/, /2031/0309/. */
const DATES = [
  /\/([12][09][0-9]{2})[/-]([01]?[0-9])[/-]([0-3]?[0-9])(?![0-9])/,
  /[/_.-]t?((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])(?![0-9]{1,3}(?:\D|$))/,
  /\/((?:19|20)[0-9]{2})[/-]?([01][0-9])([0-3][0-9])\//,
  /[/-]([0-3][0-9])-([01][0-9])-((?:19|20)[0-9]{2})(?![0-9])/,
];

/** Reads the day that an address holds, in ISO 8601 form, or null if it holds none. */
export function dateInAddress(address: string): string | null {
  for (const form of DATES) {
    const [, first = "", month = "", last = ""] = form.exec(address) ?? [];
    if (first === "") continue;
    const [year, day] = first.length === 4 ? [first, last] : [last, first];
    const iso = isoOf([Number(year), Number(month), Number(day)]);
    if (iso !== null) return iso;
  }
  return null;
}

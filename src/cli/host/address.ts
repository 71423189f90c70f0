import { resolve } from "node:path";
import { withoutCredentials } from "../../source/url.ts";

/**
 * Returns what sources can be opened by again, from any folder: paths and URLs. [] stands for the
 * bundled article; null if there is anything else among them.
 */
export function addressesOf(names: readonly (string | null)[]): readonly string[] | null {
  if (names.length === 1 && names[0] === null) return [];
  const addresses: string[] = [];
  for (const name of names) {
    if (name === null || name === "-") return null;
    addresses.push(/^https?:\/\//i.test(name) ? withoutCredentials(name) : resolve(name));
  }
  return addresses;
}

import { resolve } from "node:path";

/** Returns what identifies sources after their texts changed: paths and URLs; null for anything else. */
export function addressOf(names: readonly (string | null)[]): string | null {
  const addresses = names.map((name) => {
    if (name === null || name === "-") return null;
    return /^https?:\/\//i.test(name) ? name : resolve(name);
  });
  return addresses.length > 0 && addresses.every((each) => each !== null)
    ? addresses.join("\n")
    : null;
}

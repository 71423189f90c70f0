const WEB = ["http:", "https:"];

/** An address in full, where it is one of these protocols; null for any other. */
export function absolute(
  address: string,
  base: string | null,
  protocols: readonly string[] = WEB,
): string | null {
  try {
    const url = new URL(address, base ?? undefined);
    return protocols.includes(url.protocol) ? url.href : null;
  } catch {
    return null; // no address, or a relative one of a page that came from nowhere
  }
}

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

/** Nothing but an address of a picture, by its file's name. Many GIFs are dots that count visits. */
const PICTURE = /^[^\s{}"']+\.(?:jpe?g|png|webp|avif)(?:\?[^\s{}"']*)?$/i;

/** Longer addresses are left out (UTF-16 code units): the time for one may be the square of it. */
const LONGEST = 2000;

/** Whether a text can only be the address of a picture. */
export function isPictureFile(text: string): boolean {
  return text.length <= LONGEST && PICTURE.test(text);
}

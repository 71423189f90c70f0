/** Types of pictures that browsers and readers of EPUB show, and the extensions of their files. */
export const PICTURE_TYPES = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/gif": "gif",
  "image/webp": "webp",
  "image/avif": "avif",
  "image/svg+xml": "svg",
} as const;

export type PictureType = keyof typeof PICTURE_TYPES;

/** An SVG element within the first bytes, after a declaration and comments. */
const SVG =
  /^(?:\uFEFF)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*(?:<!DOCTYPE[^>]*>\s*)?<svg[\s>]/i;
const SVG_REACH = 4096;

/** Returns the type of a picture by its first bytes, whatever its name says; null if it is none. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  const start = Buffer.from(bytes.subarray(0, 12)).toString("latin1");
  if (start.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (start.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (/^GIF8[79]a/.test(start)) return "image/gif";
  if (/^RIFF[\s\S]{4}WEBP/.test(start)) return "image/webp";
  if (/^[\s\S]{4}ftypavi[fs]/.test(start)) return "image/avif";
  const text = new TextDecoder().decode(bytes.subarray(0, SVG_REACH));
  return SVG.test(text) ? "image/svg+xml" : null;
}

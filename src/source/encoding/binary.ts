const ZIP = "PK\u0003\u0004";

/**
 * Signatures of files that are not text, in Latin-1; `?` stands for any byte. A signature that is a
 * plain word includes the bytes after it, which no text has.
 */
const SIGNATURES = [
  "%PDF-",
  // ZIP: office documents, EPUB, archives; and what Office wrote before 2007
  ZIP,
  "PK\u0005\u0006",
  "\u00D0\u00CF\u0011\u00E0",
  // programs: ELF, Windows, Java, Mach-O, WebAssembly
  "\u007FELF",
  "MZ\u0090\0",
  "\u00CA\u00FE\u00BA\u00BE",
  "\u00CF\u00FA\u00ED\u00FE",
  "\0asm",
  // pictures: PNG, GIF, JPEG, TIFF
  "\u0089PNG",
  "GIF87a",
  "GIF89a",
  "\u00FF\u00D8\u00FF",
  "II*\0",
  "MM\0*",
  // WebP, WAV, AVI; MP4, HEIC, AVIF; Ogg, FLAC, MP3, Matroska
  "RIFF????WEBP",
  "RIFF????WAVE",
  "RIFF????AVI ",
  "????ftyp",
  "OggS\0",
  "fLaC\0",
  "ID3\u0003",
  "ID3\u0004",
  "\u001AE\u00DF\u00A3",
  // gzip, bzip2, xz, Zstandard, RAR, 7z
  "\u001F\u008B",
  "BZh?1AY&SY",
  "\u00FD7zXZ\0",
  "(\u00B5/\u00FD",
  "Rar!\u001A\u0007",
  "7z\u00BC\u00AF",
  // databases and fonts
  "SQLite format 3\0",
  "wOFF\0",
  "wOF2\0",
] as const;

/** Returns whether bytes begin with the signature of a format that is not text. */
export function isBinary(bytes: Uint8Array): boolean {
  return SIGNATURES.some((signature) => startsWith(bytes, signature));
}

/** Returns whether bytes begin as a zip archive does that holds something. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP);
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  for (let at = 0; at < signature.length; at += 1) {
    if (signature[at] !== "?" && bytes[at] !== signature.charCodeAt(at)) return false;
  }
  return bytes.length >= signature.length;
}

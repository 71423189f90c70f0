/**
 * Decodes as a stream of one piece: Node 20 takes windows-1252 for Latin-1 otherwise, so that
 * quotation marks become control characters.
 */
export function textIn(encoding: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder(encoding);
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

/** Returns the same bytes, not a copy. */
export function asBuffer(bytes: Uint8Array): Buffer {
  if (Buffer.isBuffer(bytes)) return bytes;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

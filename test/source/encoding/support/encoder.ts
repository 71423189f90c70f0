import { textIn } from "../../../../src/source/encoding/bytes-as.ts";

/**
 * Returns an encoder to a legacy encoding, which Node can only decode: built by decoding each byte
 * and each pair of bytes. Characters that the encoding lacks are left out.
 */
export function encoderTo(encoding: string): (text: string) => Uint8Array {
  const table = new Map<string, readonly number[]>();
  const add = (...bytes: number[]) => {
    const text = textIn(encoding, Uint8Array.from(bytes));
    if (text.length === 1 && text !== "\uFFFD" && !table.has(text)) table.set(text, bytes);
  };
  for (let byte = 0; byte <= 0xff; byte += 1) add(byte);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) add(lead, trail);
  }
  return (text) => Uint8Array.from([...text].flatMap((character) => table.get(character) ?? []));
}

/** Size of a picture in pixels. */
export type PictureSize = { readonly width: number; readonly height: number };

/** Returns the size that the header of a PNG, JPEG, GIF or WebP states; null if it states none. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = sizeIn(view);
    return size !== null && size.width > 0 && size.height > 0 ? size : null;
  } catch (error) {
    if (error instanceof RangeError) return null; // the header is cut
    throw error;
  }
}

function sizeIn(view: DataView): PictureSize | null {
  const start = view.getUint32(0);
  // PNG (RFC 2083, 4.1.1): the first chunk is IHDR.
  if (start === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20) };
  // GIF89a, 18: Logical Screen Descriptor.
  if (start === 0x47494638)
    return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (start >>> 16 === 0xffd8) return jpegSize(view);
  return start === 0x52494646 && view.getUint32(8) === 0x57454250 ? webpSize(view) : null;
}

/** ISO/IEC 10918-1, B.2.2: the frame header is the segment SOF0 to SOF15 but for DHT, JPG and DAC. */
function jpegSize(view: DataView): PictureSize | null {
  for (let at = 2; view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1; // a fill byte
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}

/** RFC 9649, 2.4 to 2.7: the simple, the lossless and the extended file format. */
function webpSize(view: DataView): PictureSize | null {
  const kind = view.getUint32(12);
  if (kind === 0x56503820) {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  if (kind === 0x5650384c) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (kind !== 0x56503858) return null;
  const wide = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1;
  return { width: wide(24), height: wide(27) };
}

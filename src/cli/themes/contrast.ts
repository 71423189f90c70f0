/** WCAG 2.2, 1.4.3: the least contrast of text to its background. */
export const LEAST_CONTRAST = 4.5;

/** Returns the contrast of two colours (#rrggbb): from 1, none, to 21, black and white (WCAG 2.2). */
export function contrast(some: string, other: string): number {
  const [a, b] = [luminance(some), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Returns the relative luminance of a colour, from 0 for black to 1 for white (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

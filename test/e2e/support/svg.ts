import type { Cell, Screen } from "./screen.ts";

// In pixels. A cell is half an em wide, so that a Han character is as wide as it is high.
const EM = 16;
const CELL = EM / 2;
/** Western monospaced fonts are 0.6 em wide; at this size a glyph fits its cell. */
const NARROW = 13;
const ROW = 24;
const PAD = 20;
const BAR = 36;

const FONTS = [
  "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono'",
  "'Noto Sans Mono CJK SC', 'Source Han Mono SC', 'PingFang SC', 'Microsoft YaHei', monospace",
].join(", ");

const BACKGROUND = "#1b1e26";
const FOREGROUND = "#d8dce6";
const PALETTE = [
  ["#3b4252", "#e0707a", "#9ccf8a", "#e8c77b", "#7fabe8", "#c79be0", "#7fcfd6", "#d8dce6"],
  ["#6b7489", "#f08a94", "#b4e0a4", "#f4d99a", "#9cc1f5", "#d9b5ee", "#9be3e8", "#ffffff"],
].flat();

/** xterm's 256 colours: 16 of the theme, a cube of 6 × 6 × 6, 24 greys. */
function palette(index: number): string {
  const themed = PALETTE[index];
  if (themed !== undefined) return themed;
  if (index >= 232) return rgb([0, 0, 0].map(() => 8 + 10 * (index - 232)));
  const level = (n: number) => (n === 0 ? 0 : 55 + 40 * n);
  const cube = index - 16;
  return rgb([Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map(level));
}

function rgb(parts: readonly number[]): string {
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

function style(cell: Cell): string {
  const colour = cell.colour.startsWith("#") ? cell.colour : palette(Number(cell.colour));
  return [
    cell.colour === "default" ? "" : ` fill="${colour}"`,
    cell.bold ? ' font-weight="700"' : "",
    cell.dim ? ' opacity="0.65"' : "",
    cell.underline ? ' text-decoration="underline"' : "",
  ].join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
}

type Run = {
  readonly style: string;
  readonly width: number;
  /** Columns of its characters. */
  readonly columns: number[];
  text: string;
};

/**
 * Adjacent cells of one style and one width. Blanks are not drawn, so they end a run, and so does a
 * cell of several characters, since each character of a run has a place of its own.
 */
function runs(cells: readonly Cell[]): Run[] {
  const found: Run[] = [];
  cells.forEach((cell, x) => {
    if (cell.width === 0 || cell.text.trim() === "") return;
    const last = found.at(-1);
    const joins =
      last?.style === style(cell) &&
      last.width === cell.width &&
      last.text.length === last.columns.length &&
      cell.text.length === 1 &&
      last.columns.at(-1) === x - cell.width;
    if (joins) {
      last.text += cell.text;
      last.columns.push(x);
    } else {
      found.push({ style: style(cell), width: cell.width, text: cell.text, columns: [x] });
    }
  });
  return found;
}

function row(cells: readonly Cell[], y: number): string {
  return runs(cells)
    .map(({ style, width, text, columns }) => {
      const xs = columns.map((column) => PAD + column * CELL).join(" ");
      const size = width === 1 ? ` font-size="${NARROW}"` : "";
      return `<text x="${xs}" y="${BAR + PAD + y * ROW + 17}"${size}${style}>${escaped(text)}</text>\n`;
    })
    .join("");
}

/**
 * Draws a screen as a terminal window. Each character has a place of its own, so that columns align in
 * any font and viewer; not all viewers know textLength.
 */
export function drawScreen(screen: Screen, title: string): string {
  const width = screen.columns * CELL + 2 * PAD;
  const height = screen.rows.length * ROW + 2 * PAD + BAR;
  const dots = ["#f0605a", "#f5be4f", "#5fc454"]
    .map((fill, i) => `<circle cx="${PAD + 6 + i * 20}" cy="${BAR / 2 + 4}" r="6" fill="${fill}"/>`)
    .join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escaped(title)}</title>
<rect width="${width}" height="${height}" rx="10" fill="${BACKGROUND}"/>
${dots}
<g font-family="${FONTS}" font-size="${EM}" fill="${FOREGROUND}">
${screen.cells.map(row).join("")}</g>
</svg>
`;
}

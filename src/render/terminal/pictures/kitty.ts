/**
 * Pictures by kitty's graphics protocol (https://sw.kovidgoyal.net/kitty/graphics-protocol). A picture
 * is sent once. Then characters stand for its cells, so that it scrolls as text does.
 */
import type { Picture } from "../../../view/block.ts";
import type { Cells } from "./fit.ts";

const ESC = "\u001b";
/** Base64 characters in one command; the protocol's maximum. */
const CHUNK = 4096;
/** Stands for one cell of a picture, whose number is the colour of the character. */
const PLACEHOLDER = "\u{10eeee}";
/**
 * The marks that number rows and columns, from 0 on: the first of the protocol's
 * rowcolumn-diacritics.txt.
 */
const MARKS =
  "\u0305\u030d\u030e\u0310\u0312\u033d\u033e\u033f\u0346\u034a\u034b\u034c\u0350\u0351\u0352\u0357" +
  "\u035b\u0363\u0364\u0365\u0366\u0367\u0368\u0369\u036a\u036b\u036c\u036d\u036e\u036f\u0483\u0484" +
  "\u0485\u0486\u0487\u0592\u0593\u0594\u0595\u0597\u0598\u0599\u059c\u059d\u059e\u059f\u05a0\u05a1" +
  "\u05a8\u05a9\u05ab\u05ac\u05af\u05c4\u0610\u0611\u0612\u0613\u0614\u0615\u0616\u0617\u0657\u0658";

/** Rows of the tallest picture. */
export const MOST_ROWS = MARKS.length;

/** Sends a picture, which is not shown before it is placed. The terminal answers nothing (q=2). */
export function send({ id, content }: Picture): string {
  let output = "";
  for (let start = 0; start < content.length; start += CHUNK) {
    const keys = start === 0 ? `a=t,f=100,i=${id},q=2,` : "q=2,";
    const isLast = start + CHUNK >= content.length;
    output += command(`${keys}m=${isLast ? 0 : 1}`, content.slice(start, start + CHUNK));
  }
  return output;
}

/** Makes placeholders show a picture that was sent, in this size. Replaces the size before. */
export function place({ id }: Pick<Picture, "id">, { columns, rows }: Cells): string {
  return command(`a=p,U=1,i=${id},p=1,c=${columns},r=${rows},q=2`);
}

/** Frees what a picture takes in the terminal. */
export function remove(id: number): string {
  return command(`a=d,d=I,i=${id},q=2`);
}

/** Returns the rows of placeholders. The first of a row says where it is, the others follow it. */
export function placeholders({ id }: Pick<Picture, "id">, { columns, rows }: Cells): string[] {
  const colour = `${ESC}[38;2;${id >> 16};${(id >> 8) & 255};${id & 255}m`;
  return Array.from({ length: rows }, (_, row) => {
    const first = PLACEHOLDER + MARKS.charAt(row) + MARKS.charAt(0);
    return `${colour}${first}${PLACEHOLDER.repeat(columns - 1)}${ESC}[39m`;
  });
}

function command(keys: string, content?: string): string {
  return `${ESC}_G${keys}${content === undefined ? "" : `;${content}`}${ESC}\\`;
}
